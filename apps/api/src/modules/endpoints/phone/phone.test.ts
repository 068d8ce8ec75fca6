import { generateKeyPair, importPrivateKey, openRequest, sealResponse, signBody } from '@flowsmith/crypto';
import type { OpenedRequest, PrivateKey } from '@flowsmith/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMischief, type Answer, type MischiefServer } from '../../../testing/mischief-server.ts';
import { startTestServer, textAt, valueAt, type TestServer } from '../../../testing/server.ts';
import { requests, sourceThat, startHostedFlow, type HostedFlow } from '../testing/hosted-flow.ts';

const { ping, init, pick } = requests;
let server: TestServer;
let key: PrivateKey;
let publicKey: string;
/** What the server of the user does with a request; each test says. */
let behave: (opened: OpenedRequest | undefined, number: number) => Answer | Promise<Answer>;
let target: MischiefServer;
let flow: HostedFlow;

beforeAll(async () => {
  server = await startTestServer(undefined, undefined, { phone: { patience: { answer: 600, again: 1 } } });
  const pair = await generateKeyPair();
  publicKey = pair.publicKey.pem;
  key = await importPrivateKey(pair.privateKeyPem);
  target = await startMischief(async ({ body }, number) => {
    const opened = await openRequest(JSON.parse(body), [key]).catch(() => undefined);
    return behave(opened, number);
  });
  flow = await startHostedFlow(server);
});
afterAll(async () => {
  await server.close();
  await target.close();
});

/** Plays against a server that answers like this. */
async function playAgainst(
  how: typeof behave,
  { request = pick, own = {} }: { readonly request?: object; readonly own?: object } = {},
) {
  behave = how;
  await flow.api('PUT', '/phone/own-server', { url: `${target.url}/flow?x=1`, publicKey, ...own });
  const before = target.seen.length;
  const { status, body } = await flow.api('POST', '/phone/exchange', { to: 'own', request });
  expect(status).toBe(200);
  return { body, seen: target.seen.slice(before) };
}

const seal = (opened: OpenedRequest | undefined, answer: object, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body: opened === undefined ? '' : sealResponse(opened.session, answer),
});
const next = { screen: 'CONFIRM', data: { summary: 'Friday' } };

/** How an exchange fails. */
interface Wanted {
  readonly code: string;
  readonly message?: RegExp;
  /** The phone tells the endpoint. */
  readonly notice?: boolean;
}

const NOTICE = {
  ...pick,
  data: { error: 'response-decryption-error', error_message: expect.any(String) },
};

describe('a server of one’s own', () => {
  it('gets what WhatsApp would send, and its answer comes back decrypted', async () => {
    let got: unknown;
    const { body, seen } = await playAgainst(
      (opened) => {
        got = opened?.body;
        return seal(opened, next);
      },
      { own: { appSecret: 'app-secret' } },
    );
    expect(got).toEqual(pick);
    expect(body).toMatchObject({
      outcome: { kind: 'answered', answer: next },
      warnings: [],
      handler: null,
      attempts: [
        {
          key: key.fingerprint,
          sent: { url: `${target.url}/flow?x=1`, plaintext: pick, body: seen[0]?.body },
          received: { status: 200, cut: false },
          timings: { encrypt: expect.any(Number), wait: expect.any(Number), decrypt: expect.any(Number) },
        },
      ],
    });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        path: '/flow?x=1',
        headers: {
          'content-type': 'application/json',
          'x-hub-signature-256': signBody(seen[0]?.body ?? '', 'app-secret'),
        },
      },
    ]);
  });

  it.each<[string, typeof behave, Wanted]>([
    ['answers 500', () => ({ status: 500, body: '' }), { code: 'status', message: /500/ }],
    [
      'is hidden behind a proxy that says 404',
      () => ({ status: 404, body: 'no' }),
      { code: 'status', message: /404/ },
    ],
    [
      'redirects',
      () => ({ status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } }),
      { code: 'status', message: /302/ },
    ],
    ['refuses the signature', () => ({ status: 432, body: '' }), { code: 'signature' }],
    ['hangs', () => 'hang', { code: 'timeout' }],
    ['cuts the connection', () => 'cut', { code: 'no-answer', message: /closed the connection/ }],
    ['answers JSON instead of base64', () => ({ body: next }), { code: 'answer-unreadable', notice: true }],
    [
      'answers base64 of anything',
      () => ({ body: btoa('x'.repeat(60)) }),
      { code: 'answer-unreadable', notice: true },
    ],
    ['answers nothing at all', () => ({ body: '' }), { code: 'answer-unreadable', notice: true }],
    [
      'forgets to turn the vector round',
      (opened) => {
        if (opened === undefined) return 'cut';
        const { session } = opened;
        return { body: sealResponse({ ...session, iv: session.iv.map((byte) => byte ^ 0xff) }, next) };
      },
      { code: 'answer-unreadable', message: /vector/i, notice: true },
    ],
    ['answers a list', (opened) => seal(opened, []), { code: 'answer-shape' }],
    ['sends 11 MB', () => ({ body: 'x'.repeat(11 * 1024 * 1024) }), { code: 'too-large' }],
  ])(
    'that %s: the phone shows its error, and the author why',
    async (_, how, { code, message = /./, notice = false }) => {
      const { body, seen } = await playAgainst(how);
      expect(valueAt(body, 'outcome')).toMatchObject({ kind: 'failed', code });
      expect(textAt(body, 'outcome', 'message')).toMatch(message);
      expect(seen).toHaveLength(1);
      expect(valueAt(body, 'outcome', 'notice')).toEqual(notice ? NOTICE : null);
    },
  );

  it('gets the key that the flow has by then, after 421', async () => {
    const own = await startHostedFlow(server, { ownKey: true });
    behave = async (opened, number) => {
      if (opened !== undefined) return seal(opened, next);
      // While the phone still has the old key, the new one becomes current.
      const pem = await generateKeyPair();
      key = await importPrivateKey(pem.privateKeyPem);
      await own.api('POST', '/keys', { from: 'pem', pem: pem.privateKeyPem });
      return { status: number === 0 ? 200 : 421, body: '' };
    };
    const before = key;
    await own.api('PUT', '/phone/own-server', { url: target.url, publicKey: null });
    const { body } = await own.api('POST', '/phone/exchange', { to: 'own', request: pick });
    expect(body).toMatchObject({
      outcome: { kind: 'answered', answer: next },
      attempts: [{}, { key: key.fingerprint }],
    });
    key = before;
  });

  it.each<[string, typeof behave, string, number]>([
    ['encrypted', (opened) => seal(opened, { error_msg: 'Over.' }, 427), 'Over.', 0],
    ['in plain JSON, with a warning', () => ({ status: 427, body: { error_msg: 'Over.' } }), 'Over.', 1],
    ['without words', () => ({ status: 427, body: '' }), '', 1],
    ['with other words', (opened) => seal(opened, { message: 'Over.' }, 427), '', 1],
  ])('may say that the token is over, %s', async (_, how, message, warnings) => {
    const { body } = await playAgainst(how);
    expect(body).toMatchObject({ outcome: { kind: 'failed', code: 'token-invalid', message, notice: null } });
    expect(valueAt(body, 'warnings')).toHaveLength(warnings);
  });

  it('is pinged', async () => {
    const active = await playAgainst((opened) => seal(opened, { data: { status: 'active' } }), {
      request: ping,
    });
    expect(active.body).toMatchObject({ outcome: { kind: 'answered' } });
    const other = await playAgainst((opened) => seal(opened, next), { request: ping });
    expect(other.body).toMatchObject({ outcome: { kind: 'failed', code: 'ping' } });
    const unreadable = await playAgainst(() => ({ body: 'pong' }), { request: ping });
    expect(unreadable.body).toMatchObject({ outcome: { code: 'answer-unreadable', notice: null } });
  });

  it('gets signed flow tokens with Data API 4.0 since Flow JSON 7.3', async () => {
    let got: unknown;
    const how: typeof behave = (opened) => {
      got = opened?.body;
      return seal(opened, next);
    };
    await playAgainst(how, { request: { ...pick, version: '4.0' }, own: { appSecret: 'app-secret' } });
    expect(got).toHaveProperty('flow_token_signature', expect.stringMatching(/^ey.+\..+\..+$/));
    await playAgainst(how, { request: { ...pick, version: '4.0' }, own: { appSecret: null } });
    expect(got).not.toHaveProperty('flow_token_signature');
  });

  it('is found in the log of exchanges, with what a phone refuses of its answer', async () => {
    await flow.api('DELETE', '/exchanges?environment=draft');
    await playAgainst((opened) => seal(opened, { screen: 'CONFIRM', data: { summary: 5 } }));
    await playAgainst(() => 'cut');
    const { body } = await flow.api('GET', '/exchanges?environment=draft');
    expect(valueAt(body, 'items')).toMatchObject([
      { caller: 'phone', screen: 'PICK', status: 0, errorCode: 'no-answer' },
      { caller: 'phone', screen: 'PICK', status: 200, errorCode: 'answer-refused', next: 'CONFIRM' },
    ]);
    const id = String(valueAt(body, 'items', 1, 'id'));
    const one = await flow.api('GET', `/exchanges/${id}?environment=draft`);
    expect(one.body).toMatchObject({
      request: { data: { date: '2026-10-02', pin: '•••' } },
      error: { problems: [{ path: ['data', 'summary'] }] },
    });
  });

  it('keeps its app secret to itself', async () => {
    const url = target.url;
    await flow.api('PUT', '/phone/own-server', { url, publicKey, appSecret: 'very-secret' });
    const changed = await flow.api('PUT', '/phone/own-server', { url: `${url}/other`, publicKey });
    expect(changed.body).toMatchObject({ url: `${url}/other`, hasAppSecret: true });
    const { text, body } = await flow.api('GET', '/phone');
    expect(text).not.toContain('very-secret');
    expect(body).toMatchObject({ own: { hasAppSecret: true }, reachesPrivate: true });
    const gone = await flow.api('PUT', '/phone/own-server', { url, publicKey, appSecret: null });
    expect(gone.body).toMatchObject({ hasAppSecret: false });
  });

  it.each([
    [{ url: 'ftp://example.com/' }, 'invalid-request'],
    [{ url: 'nonsense' }, 'invalid-request'],
    [{ url: 'https://me:pass@example.com/' }, 'invalid-request'],
    [{ publicKey: 'no key' }, 'invalid-key'],
  ])('is not remembered as %j', async (wrong, code) => {
    const answer = await flow.api('PUT', '/phone/own-server', { url: target.url, publicKey: null, ...wrong });
    expect(answer.status).toBe(400);
    expect(valueAt(answer.body, 'error', 'code')).toBe(code);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data', 'address'],
    ['http://127.0.0.1:1/', 'no-answer'],
  ])('is not reached at %s', async (url, code) => {
    await flow.api('PUT', '/phone/own-server', { url, publicKey });
    const { body } = await flow.api('POST', '/phone/exchange', { to: 'own', request: ping });
    expect(body).toMatchObject({ outcome: { kind: 'failed', code } });
  });
});

describe('the hosted endpoint', () => {
  it('says what is missing first', async () => {
    const fresh = await startHostedFlow(server);
    for (const to of ['draft', 'live']) {
      const { body } = await fresh.api('POST', '/phone/exchange', { to, request: init });
      expect(body).toMatchObject({
        outcome: { code: 'not-deployed', hint: expect.any(String) },
        attempts: [],
      });
    }
    const { body } = await fresh.api('POST', '/phone/exchange', { to: 'own', request: init });
    expect(body).toMatchObject({ outcome: { code: 'no-own-server' } });
    expect((await fresh.api('GET', '/phone')).body).toMatchObject({
      draft: { version: null },
      live: { version: null },
      own: null,
      key: expect.any(String),
    });
  });

  it('is played through encryption, in each environment, and its handler explained', async () => {
    const hosted = await startHostedFlow(server);
    await hosted.deploy(
      sourceThat(`console.log('hm'); return respond('CONFIRM', { summary: 'draft' });`),
      'draft',
    );
    await hosted.deploy(sourceThat(`throw new RangeError('too far');`), 'live');
    const draft = await hosted.api('POST', '/phone/exchange', { to: 'draft', request: pick });
    expect(draft.body).toMatchObject({
      outcome: { kind: 'answered', answer: { screen: 'CONFIRM', data: { summary: 'draft' } } },
      attempts: [{ sent: { url: await hosted.path('draft') }, received: { status: 200 } }],
      handler: { error: null, logs: [{ text: 'hm' }] },
    });
    const live = await hosted.api('POST', '/phone/exchange', { to: 'live', request: pick });
    expect(live.body).toMatchObject({
      outcome: { kind: 'failed', code: 'status' },
      handler: { error: { code: 'handler-failed', thrown: { message: 'too far' } } },
    });
    const log = await hosted.api('GET', '/exchanges?environment=draft');
    expect(valueAt(log.body, 'items')).toMatchObject([{ caller: 'phone', status: 200 }]);
  });
});

describe('picked files', () => {
  const upload = (file: Uint8Array<ArrayBuffer>, id = flow.id) =>
    fetch(`${server.url}/api/flows/${id}/endpoint/phone/media`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });

  it('are encrypted, lie on the CDN, and reach a hosted handler verified', async () => {
    const file = new TextEncoder().encode('a photo of a cat');
    const media: unknown = await (await upload(file)).json();
    const hosted = await startHostedFlow(server);
    const read = `const [file] = media('photos'); return respond('CONFIRM', { summary: file.name + ': ' + String.fromCharCode(...await file.bytes()) });`;
    const source = sourceThat(read).replace('{ data, flowToken,', '{ media, data, flowToken,');
    expect((await hosted.deploy(source, 'draft')).status).toBe(200);
    const photos = [{ ...Object(media), file_name: 'cat.jpg' }];
    const request = { ...pick, data: { photos } };
    const { body } = await hosted.api('POST', '/phone/exchange', { to: 'draft', request });
    expect(body).toMatchObject({
      outcome: { kind: 'answered', answer: { data: { summary: 'cat.jpg: a photo of a cat' } } },
    });
    const onCdn = await fetch(textAt(media, 'cdn_url'));
    expect(await onCdn.text()).not.toContain('cat');
  });

  it('have at most 25 MiB, and a flow', async () => {
    expect((await upload(new Uint8Array(25 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await upload(new Uint8Array(3), '00000000-0000-4000-8000-000000000000')).status).toBe(404);
    const text = await flow.api('POST', '/phone/media', { not: 'a file' });
    expect(text.status).toBe(400);
  });
});
