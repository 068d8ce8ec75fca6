import type { FastifyRequest } from 'fastify';
import type { JsonValue } from '@flowsmith/flow-model';
import { graphErrors } from '../graph/errors.ts';
import { Parameters } from './parameters.ts';
import { readMultipart } from './read-multipart.ts';

/** Bytes of a body without files: a Flow JSON may have 10 MB, and more when it travels as text within JSON. */
const SIMPLE_LIMIT = 24 * 1024 * 1024;

/** Reads the parameters of a request from its query and its body, in any encoding the Graph API takes. */
export async function readParameters(request: FastifyRequest): Promise<Parameters> {
  const values = new Map<string, JsonValue>(queryOf(request));
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (body.length === 0) return new Parameters(values);
  const contentType = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data\b/i.test(contentType)) {
    const parts = await readMultipart(body, contentType);
    for (const [name, value] of parts.fields) values.set(name, value);
    return new Parameters(values, parts.files);
  }
  if (body.length > SIMPLE_LIMIT) throw graphErrors.bodyTooLarge();
  for (const [name, value] of readSimpleBody(body.toString('utf8'), contentType)) values.set(name, value);
  return new Parameters(values);
}

/** The query of a request, read in one way wherever the plugin is mounted. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(request.raw.url?.split('?').slice(1).join('?') ?? '');
}

/** Content types lie now and then, so a body that looks like JSON is read as JSON unless it says it is a form. */
function readSimpleBody(text: string, contentType: string): Iterable<readonly [string, JsonValue]> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType);
  const isJson = /[/+]json\b/i.test(contentType) || (!isForm && text.trimStart().startsWith('{'));
  return isJson ? readJson(text) : new URLSearchParams(text);
}

function readJson(text: string): Iterable<readonly [string, JsonValue]> {
  let value: JsonValue;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw graphErrors.unreadableBody();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw graphErrors.unreadableBody();
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, member] as const],
  );
}
