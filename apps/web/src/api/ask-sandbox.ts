import { ApiError, unreachable } from './api-error.ts';

/** Where the sandbox's own routes are. */
export const SANDBOX_ADMIN = '/sandbox/graph/_sandbox';

/** What is asked of the sandbox beside the address. */
export interface SandboxQuestion {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly body?: Blob;
  readonly type?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the sandbox's own routes (docs/sandbox.md), which are no part of our API.
 * @param path below them, with its slash
 * @throws ApiError
 */
export async function askSandbox<Answer>(path: string, question: SandboxQuestion = {}): Promise<Answer> {
  const { method, json, body, type, signal } = question;
  const content = json === undefined ? body : JSON.stringify(json);
  const response = await fetch(`${SANDBOX_ADMIN}${path}`, {
    method: method ?? 'GET',
    ...(content === undefined
      ? {}
      : { body: content, headers: { 'content-type': type ?? 'application/json' } }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  });
  const answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw failureOf(response.status, answer);
  return answer;
}

function failureOf(status: number, answer: unknown): ApiError {
  const said: { readonly [key: string]: unknown } =
    typeof answer === 'object' && answer !== null ? { ...answer } : {};
  const { code, error } = said;
  return new ApiError({
    code: typeof code === 'string' ? code : 'no-sandbox',
    message: typeof error === 'string' ? error : `The sandbox did not answer (HTTP ${status}).`,
    status,
  });
}
