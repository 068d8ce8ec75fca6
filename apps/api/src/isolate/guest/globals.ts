import { host } from './host.ts';

/** The part of the web platform that handlers use and a bare engine lacks. */

const log = hostLog;

interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` for JSON and text, to the hosts that the endpoint may call. */
async function fetch(url: string, { method = 'GET', headers = {}, body }: FetchOptions = {}) {
  const answer = await host('fetch', {
    url,
    method,
    headers: { ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return {
    url: answer.url,
    status: answer.status,
    ok: answer.status >= 200 && answer.status < 300,
    headers: { get: (name: string) => answer.headers[name.toLowerCase()] ?? null },
    text: () => Promise.resolve(answer.body),
    json: () => Promise.resolve(answer.body).then((text): unknown => JSON.parse(text)),
  };
}

const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;

function words(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
}

function inspect(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

Object.assign(globalThis, {
  fetch,
  console: Object.fromEntries(
    levels.map((level) => [
      level,
      (...values: unknown[]) => log(level === 'log' ? 'info' : level, words(values)),
    ]),
  ),
});
