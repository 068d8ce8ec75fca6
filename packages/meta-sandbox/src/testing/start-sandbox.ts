import fastify from 'fastify';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { sandboxPlugin } from '../sandbox-plugin.ts';
import type { SandboxOptions } from '../sandbox-plugin.ts';
import { SANDBOX_ACCOUNT } from '../state/seed.ts';

/** An answer of the sandbox, read. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body; an empty object when it is not a JSON object. */
  readonly body: JsonObject;
  readonly text: string;
}

/** A sandbox that listens on a free port. */
export interface RunningSandbox {
  /** Base URL with prefix, without version. */
  readonly url: string;
  close(): Promise<void>;
  /** One call with the token of the seed, in version 25. A plain object is sent as JSON. */
  call(method: string, path: string, body?: JsonObject | FormData | URLSearchParams): Promise<Reply>;
  fetch(path: string, init?: RequestInit): Promise<Reply>;
}

/** Starts a sandbox for a test. */
export async function startSandbox(options: Omit<SandboxOptions, 'publicUrl'> = {}): Promise<RunningSandbox> {
  // A new sandbox makes a key, which takes long on a busy machine.
  const app = fastify({ pluginTimeout: 120_000 });
  let address = '';
  await app.register(sandboxPlugin, { ...options, prefix: '/graph', publicUrl: () => `${address}/graph` });
  address = await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `${address}/graph`;
  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
  return {
    url,
    close: () => app.close(),
    fetch: send,
    call: (method, path, body) => {
      const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof URLSearchParams);
      return send(`/v25.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${SANDBOX_ACCOUNT.accessToken}`,
          ...(isJson && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : body }),
      });
    },
  };
}

function parse(text: string): JsonObject {
  try {
    const value: JsonValue = JSON.parse(text);
    return typeof value === 'object' && value !== null && !isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
