import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { referencesOf, templateParts, wholeTemplate, type TemplateReference } from './template.ts';
import type { RuleSource, SourceRequest } from './types.ts';

/** What a data source is filled in with. */
export interface SourceValues {
  readonly payload: JsonObject;
  readonly secrets: { readonly [name: string]: string };
  readonly flowToken?: string;
}

/** What the compiled endpoint sends to a data source, for trying it without one. */
export function sourceRequest(source: RuleSource, values: SourceValues): SourceRequest {
  const { method, body } = source;
  const headers = source.headers
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, value }) => [name.trim(), filled(value, values, (text) => text)] as const);
  const hasType = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    method,
    url: filled(source.url, values, encodeURIComponent),
    headers: Object.fromEntries([
      ...(body === undefined || hasType ? [] : [['content-type', 'application/json'] as const]),
      ...headers,
    ]),
    ...(body === undefined || method === 'GET'
      ? {}
      : { body: JSON.stringify(filledJson(body, values)) ?? '' }),
  };
}

function filled(text: string, values: SourceValues, encode: (text: string) => string): string {
  return templateParts(text)
    .map((part) => (typeof part === 'string' ? part : encode(asText(valueOf(part, values)))))
    .join('');
}

function filledJson(value: JsonValue, values: SourceValues): JsonValue | undefined {
  if (typeof value === 'string') {
    const whole = wholeTemplate(value);
    return whole === undefined ? filled(value, values, (text) => text) : valueOf(whole, values);
  }
  if (isJsonArray(value)) return value.map((item) => filledJson(item, values) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      member === undefined ? undefined : filledJson(member, values),
    ]),
  );
}

/** Whether a source takes in something of this kind. */
export function takesIn({ url, headers, body }: RuleSource, root: TemplateReference['root']): boolean {
  return [url, ...headers.map(({ value }) => value), body].some((text) =>
    referencesOf(text).some((reference) => reference.root === root),
  );
}

function valueOf(
  { root, path }: TemplateReference,
  { payload, secrets, flowToken }: SourceValues,
): JsonValue | undefined {
  switch (root) {
    case 'payload':
      return memberAt(payload, path);
    case 'flow_token':
      return flowToken;
    case 'item':
      return '';
    case 'secret': {
      const [name] = path;
      return typeof name === 'string' && Object.hasOwn(secrets, name) ? secrets[name] : undefined;
    }
  }
}

/** What stands somewhere inside of a value. */
export function memberAt(value: JsonValue, path: readonly (string | number)[]): JsonValue | undefined {
  let inner: JsonValue | undefined = value;
  for (const step of path) {
    if (isJsonArray(inner)) inner = typeof step === 'number' ? inner[step] : undefined;
    else inner = isJsonObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }
  return inner;
}

function asText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
