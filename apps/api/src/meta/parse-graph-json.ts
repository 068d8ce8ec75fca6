/**
 * JSON from Meta. Ids are decimal strings of up to 20 digits, but a few answers print them as bare numbers, which would
 * lose digits: whole numbers that JavaScript cannot hold come back as strings.
 * @returns `undefined` when the text is not JSON, as from a proxy on the way.
 */
export function parseGraphJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text, keepDigits);
    return value;
  } catch {
    return undefined;
  }
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== 'number' || Number.isSafeInteger(value) || source === undefined) return value;
  return /^\d+$/.test(source) ? source : value;
}
