import type { RequestHeaders } from './types.ts';

/** A header by its lower-case name, however the server spells names. Several of a name are joined by commas. */
export function headerOf(headers: RequestHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined;
  const value =
    headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? undefined;
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}

function isHeaders(headers: RequestHeaders): headers is Extract<RequestHeaders, { get: unknown }> {
  return typeof headers.get === 'function';
}
