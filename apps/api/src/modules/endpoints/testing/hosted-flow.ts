import { generateKeyPair, importPublicKey, openResponse, sealRequest, signBody } from '@flowsmith/crypto';
import type { GeneratedKeyPair, PublicKey } from '@flowsmith/crypto';
import { textAt, type TestAnswer, type TestServer } from '../../../testing/server.ts';
import type { Environment } from '../schema.ts';

/** PICK (dates) → CONFIRM (a summary) → the end. */
export const bookingFlow = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { PICK: ['CONFIRM'], CONFIRM: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick a date',
      sensitive: ['code'],
      data: { dates: { type: 'array', items: { type: 'string' }, __example__: ['2026-10-02'] } },
      layout: layoutOf(
        { type: 'TextInput', name: 'code', label: 'Code' },
        footer({ date: '2026-10-02', pin: '${form.code}' }),
      ),
    },
    {
      id: 'CONFIRM',
      title: 'Confirm',
      terminal: true,
      data: { summary: { type: 'string', __example__: 'Friday' } },
      layout: layoutOf(footer({ note: 'none' })),
    },
  ],
};

function layoutOf(...children: readonly object[]) {
  return { type: 'SingleColumnLayout', children };
}

function footer(payload: object) {
  return { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload } };
}

/** A module whose screen PICK does this. */
export function sourceThat(body: string, more = ''): string {
  return `
    import { defineEndpoint } from '@flowsmith/endpoint';
    import { secret, store } from '@flowsmith/endpoint/platform';
    let requests = 0;
    export default defineEndpoint({
      init: ({ respond }) => respond('PICK', { dates: ['2026-10-02'] }),
      ${more}
      screens: {
        PICK: { data_exchange: async ({ data, flowToken, respond, complete, error, tokenNoLongerValid }: any) => { requests += 1; ${body} } },
        CONFIRM: { data_exchange: ({ complete }) => complete({ booking_id: 'B-1' }) },
      },
    });
    void [secret, store, requests];`;
}

/** What a phone got. */
export interface PhoneAnswer {
  readonly status: number;
  /** Decrypted; `undefined` for an answer without body. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** A flow on a test server, and its endpoint as phones and people use it. */
export interface HostedFlow {
  readonly id: string;
  api(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  deploy(source: string, environment?: Environment): Promise<TestAnswer>;
  /** Where an environment answers. */
  path(environment?: Environment): Promise<string>;
  /** Sends a request as a phone, encrypted for the first key unless another is given. */
  call(request: object, how?: Call): Promise<PhoneAnswer>;
  currentKey(): Promise<PublicKey>;
}

/** How a request is sent. */
export interface Call {
  readonly environment?: Environment;
  readonly key?: PublicKey;
  readonly appSecret?: string;
  /** Address of another server on the same database. */
  readonly url?: string;
}

/** One for all flows of a file: making one takes a moment. */
let sharedKey: Promise<GeneratedKeyPair> | undefined;

/**
 * Makes a flow with a key, without a deployed endpoint.
 * @param ownKey with a key of its own
 */
export async function startHostedFlow(
  server: Pick<TestServer, 'send'> & { readonly url: string },
  { flow = bookingFlow, ownKey = false }: { readonly flow?: object; readonly ownKey?: boolean } = {},
): Promise<HostedFlow> {
  const created = await server.send('POST', '/api/flows', { name: 'Booking', text: JSON.stringify(flow) });
  const id = textAt(created.body, 'id');
  const api: HostedFlow['api'] = (method, path, body, headers) =>
    server.send(method, `/api/flows/${id}/endpoint${path}`, body, headers);
  const { privateKeyPem: pem } = await (sharedKey ??= generateKeyPair());
  const made = await api('POST', '/keys', ownKey ? { from: 'new' } : { from: 'pem', pem });
  const first = importPublicKey(textAt(made.body, 'publicKey'));
  const paths = new Map<Environment, string>();
  const path = async (environment: Environment = 'live') => {
    const known = paths.get(environment) ?? textAt((await api('GET', '')).body, environment, 'path');
    paths.set(environment, known);
    return known;
  };
  return {
    id,
    api,
    path,
    currentKey: async () =>
      importPublicKey(textAt((await api('GET', '/keys')).body, 'items', 0, 'publicKey')),
    deploy: async (source, environment = 'live') => {
      await api('PUT', '/source', { text: source }, { 'if-match': '*' });
      return api('POST', '/deploy', { environment });
    },
    call: async (request, { environment = 'live', key = first, appSecret, url = server.url } = {}) => {
      const { envelope, session } = sealRequest(request, key);
      const body = JSON.stringify(envelope);
      const response = await fetch(`${url}${await path(environment)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(appSecret === undefined ? {} : { 'x-hub-signature-256': signBody(body, appSecret) }),
        },
        body,
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : openResponse(session, text),
      };
    },
  };
}

/** Requests of a phone. */
export const requests = {
  ping: { version: '3.0', action: 'ping' },
  init: { version: '3.0', action: 'INIT', screen: '', data: {}, flow_token: 'token-1' },
  pick: exchange('PICK', { date: '2026-10-02', pin: '1234' }),
  confirm: exchange('CONFIRM', { note: 'none' }),
};

function exchange(screen: string, data: object) {
  return { version: '3.0', action: 'data_exchange', screen, data, flow_token: 'token-1' };
}
