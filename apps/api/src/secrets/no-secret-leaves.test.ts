import { randomBytes } from 'node:crypto';
import { generateKeyPair, signBody } from '@flowsmith/crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeKey, OWNER, startWithOwner, type Browser } from '../modules/auth/testing/people.ts';
import { answerMessage, messagesWebhook } from '../modules/responses/testing/answering-server.ts';
import { sandboxAccount, textAt, type TestServer } from '../testing/server.ts';

/** Told nobody but the server, or told by it once; by what they are. */
const markers = new Map<string, string>();
/** Everything that left the process, by what it was. */
const left: { readonly what: string; readonly text: string }[] = [];

let server: TestServer;
let owner: Browser;
let ids: Readonly<Record<string, string>>;

/** A secret that fits anywhere, and changes its looks in any encoding. */
function marker(what: string): string {
  const secret = `mk+/${randomBytes(24).toString('base64')}`;
  markers.set(what, secret);
  return secret;
}

async function ask(method: string, path: string, body?: unknown) {
  const answer = await owner.send(method, path, body);
  left.push({ what: `${method} ${path}`, text: `${JSON.stringify([...answer.headers])} ${answer.text}` });
  return answer;
}

beforeAll(async () => {
  ({ server, owner } = await startWithOwner());
  markers.set('password', OWNER.password);
  markers.set('session', owner.cookie().split('=')[1] ?? '');
  const text = JSON.stringify({
    version: '7.3',
    screens: [
      {
        id: 'A',
        title: 'A',
        terminal: true,
        sensitive: ['pin'],
        layout: {
          type: 'SingleColumnLayout',
          children: [
            { type: 'TextInput', name: 'pin', label: 'PIN', required: false },
            {
              type: 'Footer',
              label: 'Done',
              'on-click-action': { name: 'complete', payload: { pin: '${form.pin}' } },
            },
          ],
        },
      },
    ],
  });
  const flow = textAt((await ask('POST', '/api/flows', { name: 'Flow', text })).body, 'id');
  const appSecret = marker('app secret');
  const account = await ask('POST', '/api/accounts', {
    ...sandboxAccount(server.graphUrl),
    token: marker('access token'),
    appSecret,
  });
  const accountId = textAt(account.body, 'id');
  const { privateKeyPem } = await generateKeyPair();
  markers.set('private key', privateKeyPem.replaceAll(/-----[^-]+-----|\s/g, '').slice(100, 160));
  await ask('POST', `/api/flows/${flow}/endpoint/keys`, { from: 'pem', pem: privateKeyPem });
  await ask('PUT', `/api/flows/${flow}/endpoint/secrets/SHOP`, { value: marker('endpoint secret') });
  await ask('PUT', `/api/flows/${flow}/endpoint/phone/own-server`, {
    url: 'https://endpoint.example.com/flow',
    publicKey: null,
    appSecret: marker('app secret of an own server'),
  });
  // What is shown this once does not count when it is shown; afterwards it must not be seen again.
  const hook = await owner.send('POST', '/api/hooks', { name: 'Shop', url: 'https://shop.example.com/told' });
  markers.set('secret of a webhook', textAt(hook.body, 'secret').replace('whsec_', ''));
  markers.set('key of the API', (await makeKey(owner, ['flows:read'])).slice(3));
  const raw = JSON.stringify(
    messagesWebhook(
      textAt(account.body, 'wabaId'),
      answerMessage({ fields: { pin: marker('sensitive field') } }),
    ),
  );
  await fetch(`${server.url}/webhooks/${accountId}`, {
    method: 'POST',
    body: raw,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(raw, appSecret) },
  });
  const responseId = await vi.waitFor(
    async () => textAt((await owner.send('GET', '/api/responses')).body, 'items', 0, 'id'),
    { timeout: 20_000 },
  );
  // From here on it is known which fields are sensitive.
  await ask('PATCH', `/api/responses/${responseId}`, { flowId: flow });
  ids = { flows: flow, accounts: accountId, hooks: textAt(hook.body, 'id'), responses: responseId };
});
afterAll(() => server.close());

/** Shows secrets on purpose, or ends what the test needs. */
const LEFT_OUT =
  /\/live$|\/sign-out|\/members|\/auth\/(?:sessions|keys|account|password)|persons\/:personId\/export/;

it('shows no secret in any answer, failure, log line or text of the database, in no encoding', async () => {
  const routes = server.routes.flatMap(({ method, url }) => [method].flat().map((each) => ({ each, url })));
  const asked = routes.filter(
    ({ each, url }) => !url.startsWith('/sandbox') && !LEFT_OUT.test(url) && each !== 'HEAD',
  );
  expect(asked.length).toBeGreaterThan(150);
  const pathOf = (url: string) =>
    url
      .replaceAll(/\/(\w+)\/:\w+/g, (whole, kind: string) => (kind in ids ? `/${kind}/${ids[kind]}` : whole))
      .replace(':name', 'SHOP')
      .replaceAll(/:\w+|\*/g, '00000000-0000-4000-8000-000000000000');
  for (const { each, url } of asked.filter((route) => route.each === 'GET')) await ask(each, pathOf(url));
  const wrong = { token: [markers.get('access token')], appSecret: { of: markers.get('app secret') } };
  for (const { each, url } of asked.filter((route) => route.each !== 'GET' && route.each !== 'DELETE')) {
    for (const body of [{}, `{"token": "${markers.get('access token')}`, wrong])
      await ask(each, pathOf(url), body);
  }
  const password = markers.get('password') ?? '';
  await ask('POST', '/api/auth/sign-in', { email: 'nobody@example.com', password });
  await ask('GET', `/api/flows?search=${'x'.repeat(3_000)}`);

  const { rows } = await server.db.execute<{ schema: string; name: string }>(
    sql`select table_schema as schema, table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { schema, name } of rows) {
    const table = sql`${sql.identifier(schema)}.${sql.identifier(name)}`;
    const dump = await server.db.execute(sql`select to_jsonb(each)::text as row from ${table} as each`);
    left.push({ what: `table ${schema}.${name}`, text: JSON.stringify(dump.rows) });
  }
  left.push({ what: 'log', text: server.log.join('\n') });
  expect(server.log.length).toBeGreaterThan(100);

  // A webhook that is being worked on is in the queue as it came.
  const queued = /^table pgboss\.job/;
  const found = [...markers].flatMap(([name, secret]) => {
    const looks = looksOf(secret);
    return left
      .filter(({ what }) => name !== 'sensitive field' || !queued.test(what))
      .filter(({ text }) => looks.some((each) => text.includes(each)))
      .map(({ what, text }) => `${name} in ${what}: ${text.slice(0, 120)}`);
  });
  expect(found).toEqual([]);
});

it('would find a secret in every encoding', () => {
  const secret = 'mk+/tell nobody, ever';
  const bytes = Buffer.from(`before ${secret} after`);
  const texts = [
    bytes.toString(),
    ...['x', 'xx', 'xxx'].map((lead) => Buffer.from(`${lead}${secret}y`).toString('base64')),
    Buffer.from(`x${secret}`).toString('base64url'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
    JSON.stringify(JSON.stringify({ secret })),
  ];
  for (const text of texts) expect(looksOf(secret).some((each) => text.includes(each))).toBe(true);
});

/** How a text may look: as it is, in base64 wherever it begins, in hexadecimal digits, in an address. */
function looksOf(secret: string): string[] {
  const base64 = [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.from(`${'x'.repeat(shift)}${secret}`);
    // The ends share their letters with what stands around.
    const text = bytes.toString('base64').slice(shift === 0 ? 0 : 4, Math.floor(bytes.length / 3) * 4);
    return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const hex = Buffer.from(secret).toString('hex');
  return [secret, ...base64, hex, hex.toUpperCase(), encodeURIComponent(secret)];
}
