import {
  isJsonObject,
  newId,
  type ExchangeRule,
  type JsonObject,
  type RuleAnswer,
} from '@flowsmith/flow-model';
import type { Exchange } from '@/api/exchanges.ts';

/** The whole exchange, to keep or to send to somebody. */
export function exchangeJson(exchange: Exchange): string {
  return JSON.stringify(exchange, undefined, 2);
}

/** A command that asks the draft again. @param origin of this server */
export function curlCommand(flowId: string, request: Request, origin: string): string {
  const body = JSON.stringify({ request, caller: 'replay' });
  return [
    `curl -sS ${quoted(`${origin}/api/flows/${flowId}/endpoint/try`)}`,
    `  -H 'content-type: application/json'`,
    `  --data ${quoted(body)}`,
  ].join(' \\\n');
}

/** A command that asks any endpoint as a phone does, encrypted. @param url where the endpoint answers */
export function exchangeCommand(request: Request, url: string): string {
  const { action, screen, data, flow_token: token } = request;
  const option = (name: string, value: unknown) =>
    typeof value === 'string' && value !== '' ? [`  --${name} ${quoted(value)}`] : [];
  return [
    `npx flowsmith exchange --url ${quoted(url)} --public-key public-key.pem --flow flow.json`,
    ...option('action', action),
    ...option('screen', screen),
    ...(isFilled(data) ? option('data', JSON.stringify(data)) : []),
    ...option('token', token),
  ].join(' \\\n');
}

/** A test for node:test that sends the request to the handlers and expects the same answer. */
export function testCode({
  request,
  answer,
  status,
}: Pick<Exchange, 'answer' | 'status'> & { readonly request: Request }): string {
  const name = [request['action'], request['screen']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' on ');
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHandler } from '@flowsmith/endpoint';
import endpoint from './endpoint.ts';

test(${JSON.stringify(name)}, async () => {
  let answer;
  const handle = createHandler(endpoint, {
    keys: [],
    // Nothing is encrypted in this test.
    decrypt: async (body) => ({ body, session: { aesKey: new Uint8Array(16), iv: new Uint8Array(16) } }),
    seal: (_session, sealed) => {
      answer = sealed;
      return '';
    },
  });
  const { status } = await handle(JSON.stringify(${indented(request)}), {});
  assert.equal(status, ${status});
  assert.deepEqual(answer, ${answer === null ? 'undefined' : indented(answer)});
});
`;
}

/**
 * A rule that gives the same answer to the same request, for a scenario of the play kit.
 * @param others rules whose ids are taken
 */
export function ruleOf(
  { request, answer, status }: Pick<Exchange, 'answer' | 'status'> & { readonly request: Request },
  others: readonly { readonly id: string }[] = [],
): ExchangeRule {
  const { action, screen, data } = json(request);
  const name = [action, screen].filter((part) => typeof part === 'string').join(' ');
  return {
    id: newId(name, others, 'rule'),
    ...(action === 'INIT' || action === 'data_exchange' || action === 'BACK' ? { action } : {}),
    ...(typeof screen === 'string' && screen !== '' ? { screen } : {}),
    ...(isJsonObject(data) && isFilled(data) ? { when: data } : {}),
    answer: answerOf(status, answer === null ? {} : json(answer)),
  };
}

/** A decrypted request. */
export type Request = Readonly<Record<string, unknown>>;

function answerOf(status: number, answer: JsonObject): RuleAnswer {
  const { screen, data, error_msg: words } = answer;
  if (status !== 200) {
    const known = ([421, 427, 432] as const).find((each) => each === status) ?? 500;
    return { kind: 'failure', status: known, ...(typeof words === 'string' ? { message: words } : {}) };
  }
  if (typeof screen !== 'string' || !isJsonObject(data)) return { kind: 'raw', answer };
  if (screen.toUpperCase() !== 'SUCCESS') return { kind: 'screen', screen, data };
  const end = data['extension_message_response'];
  const params = isJsonObject(end) ? end['params'] : undefined;
  if (!isJsonObject(params)) return { kind: 'raw', answer };
  // The token is that of the request again when the rule answers.
  const { flow_token: _token, ...rest } = params;
  return { kind: 'complete', params: rest };
}

/** What came out of a JSON answer of the server is JSON. */
function json(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** In single quotes for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function indented(value: object): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ');
}
