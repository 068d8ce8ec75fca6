import { exchangeMessages } from '../messages.ts';

/** A request that was typed, or why it is none. */
export type ParsedRequest =
  | { readonly ok: true; readonly request: { [key: string]: unknown } }
  | { readonly ok: false; readonly message: string };

/** Reads the JSON of a request. */
export function parseRequest(typed: string): ParsedRequest {
  try {
    const value: unknown = JSON.parse(typed);
    return isObject(value)
      ? { ok: true, request: value }
      : { ok: false, message: exchangeMessages.replay.notObject };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, message: exchangeMessages.replay.invalid(why) };
  }
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
