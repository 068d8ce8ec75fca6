import { parseRules, referencesOf, sourceRequest, type RuleSource } from '@flowsmith/flow-model';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Outgoing } from '../../net/guarded-request.ts';
import { OutgoingError } from '../../net/outgoing-error.ts';
import type { EndpointRow } from './endpoint-rows.ts';
import type { TriedSource } from './schema.ts';
import type { SecretService } from './secrets.ts';

/** What a trial reaches. */
export interface TrialParts {
  readonly outgoing: Outgoing;
  readonly secrets: Pick<SecretService, 'open'>;
}

/** Characters of an answer that is no JSON. */
const MOST_TEXT = 2_000;

/**
 * Asks a data source once as the endpoint would: the same hosts, the same secrets, the same request. Secrets that come
 * back are masked. @throws ApiError `invalid-request` for what is no data source.
 */
export async function trySource(
  { outgoing, secrets }: TrialParts,
  row: EndpointRow,
  given: unknown,
  payload: Readonly<Record<string, unknown>>,
): Promise<TriedSource> {
  const source = readSource(given);
  const known = await secretsOf(source, row.id, secrets);
  const request = sourceRequest(source, { payload: JSON.parse(JSON.stringify(payload)), secrets: known });
  const mask = masking(Object.values(known));
  const begin = performance.now();
  const ended = (result: Partial<TriedSource>): TriedSource => ({
    request: { method: request.method, url: mask(request.url) },
    status: null,
    milliseconds: Math.round(performance.now() - begin),
    json: null,
    text: null,
    failure: null,
    host: null,
    ...result,
  });
  try {
    const answer = await outgoing.request({ ...request, allowedHosts: row.allowedHosts });
    const text = mask(Buffer.from(answer.body).toString('utf8'));
    const json = parsed(text);
    return json === undefined
      ? ended({ status: answer.status, text: text.slice(0, MOST_TEXT), failure: messages.endpoints.notJson })
      : ended({ status: answer.status, json });
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const host = error.code === 'host-not-allowed' ? (URL.parse(request.url)?.host ?? null) : null;
    return ended({ failure: error.message, host });
  }
}

function readSource(given: unknown): RuleSource {
  const read = parseRules({ sources: [given] });
  const [source] = read.ok ? read.rules.sources : [];
  if (source !== undefined) return source;
  const problems = read.ok ? [] : read.problems;
  throw new ApiError(400, 'invalid-request', messages.endpoints.noDataSource, { problems });
}

async function secretsOf(source: RuleSource, endpointId: string, secrets: TrialParts['secrets']) {
  const texts = [source.url, ...source.headers.map(({ value }) => value), source.body];
  const names = new Set(
    texts.flatMap(referencesOf).flatMap(({ root, path }) => (root === 'secret' ? [String(path[0])] : [])),
  );
  const found: [string, string][] = [];
  for (const name of names) {
    const value = await secrets.open(endpointId, name);
    if (value === undefined) {
      throw new ApiError(400, 'invalid-request', { message: messages.endpoints.noSecret(name) });
    }
    found.push([name, value]);
  }
  return Object.fromEntries(found);
}

/** Services may send back what they got: no secret is shown, as it is or as part of an address. */
function masking(values: readonly string[]): (text: string) => string {
  const shown = values.flatMap((value) => [
    value,
    encodeURIComponent(value),
    JSON.stringify(value).slice(1, -1),
  ]);
  return (text) => shown.reduce((masked, value) => masked.replaceAll(value, '•••'), text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
