import { memory } from '../../testing/memory.ts';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPair, importPublicKey } from '@flowsmith/crypto';
import { endpointKeys, keyPairs } from '../../db/schema.ts';
import { openDatabase } from '../../db/open-database.ts';
import { engines, type TestEngine } from '../../testing/engines.ts';
import {
  sandboxAccount,
  startTestServer,
  testKeyring,
  textAt,
  valueAt,
  type TestServer,
} from '../../testing/server.ts';
import { createFlowService } from '../flows/service.ts';
import { createKeyService } from './keys.ts';
import { bookingFlow, requests, startHostedFlow, type HostedFlow } from './testing/hosted-flow.ts';

describe.each(engines)('keys of endpoints in %s', (_name, start) => {
  let engine: TestEngine;
  let server: TestServer;
  beforeAll(async () => {
    engine = await start();
    server = await startTestServer(undefined, engine);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const stateOf = async (flow: HostedFlow) => {
    const { body } = await flow.api('GET', '/keys');
    const items = valueAt(body, 'items');
    return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, 'state')) : undefined;
  };

  it('come with the first deployment, and only with that', async () => {
    const { body } = await server.send('POST', '/api/flows', {
      name: 'Without keys',
      text: JSON.stringify(bookingFlow),
    });
    const endpoint = `/api/flows/${textAt(body, 'id')}/endpoint`;
    const fingerprints = async () => {
      const items = valueAt((await server.send('GET', `${endpoint}/keys`)).body, 'items');
      return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, 'fingerprint')) : undefined;
    };
    const deploy = (environment: string) => server.send('POST', `${endpoint}/deploy`, { environment });
    expect(await fingerprints()).toEqual([]);
    const both = await Promise.all([deploy('draft'), deploy('live')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const first = await fingerprints();
    expect(first).toHaveLength(1);
    await deploy('draft');
    expect(await fingerprints()).toEqual(first);
  });

  it('takes in keys in every form that people have them in', async () => {
    const { privateKeyPem, publicKey } = await generateKeyPair();
    const key = createPrivateKey(privateKeyPem);
    const forms = [
      { pem: privateKeyPem },
      { pem: key.export({ type: 'pkcs1', format: 'pem' }).toString() },
      {
        pem: key
          .export({ type: 'pkcs1', format: 'pem', cipher: 'des-ede3-cbc', passphrase: 'pass' })
          .toString(),
        passphrase: 'pass',
      },
      {
        pem: key
          .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'pass' })
          .toString(),
        passphrase: 'pass',
      },
      { pem: privateKeyPem.replaceAll('\n', '\\n') },
    ];
    for (const form of forms) {
      const flow = await startHostedFlow(server, { ownKey: true });
      const made = await flow.api('POST', '/keys', { from: 'pem', ...form });
      expect(made).toMatchObject({
        status: 201,
        body: {
          origin: 'imported',
          state: 'current',
          fingerprint: publicKey.fingerprint,
          publicKey: publicKey.pem,
        },
      });
      expect((await flow.call(requests.ping, { key: publicKey })).status).toBe(200);
    }
  });

  it.each([
    ['no PEM', { pem: 'hello' }, 'key-not-pem'],
    ['a public key', { pem: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' }, 'key-is-public'],
  ])('refuses %s, and says what to do', async (_, input, reason) => {
    const flow = await startHostedFlow(server, { ownKey: true });
    const { status, body } = await flow.api('POST', '/keys', { from: 'pem', ...input });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { code: 'invalid-key', hint: expect.any(String), details: { reason } },
    });
    expect(await stateOf(flow)).toEqual(['current']);
  });

  it('refuses a wrong passphrase', async () => {
    const { privateKeyPem } = await generateKeyPair({ passphrase: 'right' });
    const flow = await startHostedFlow(server, { ownKey: true });
    const wrong = await flow.api('POST', '/keys', { from: 'pem', pem: privateKeyPem, passphrase: 'wrong' });
    expect(wrong.body).toMatchObject({ error: { details: { reason: 'key-passphrase-wrong' } } });
    const missing = await flow.api('POST', '/keys', { from: 'pem', pem: privateKeyPem });
    expect(missing.body).toMatchObject({ error: { details: { reason: 'key-passphrase-missing' } } });
  });

  it('keeps one current key, and forgets those that are not', async () => {
    const flow = await startHostedFlow(server, { ownKey: true });
    const { body } = await flow.api('GET', '/keys');
    const first = textAt(body, 'items', 0, 'id');
    expect((await flow.api('PATCH', `/keys/${first}`, { state: 'retired' })).status).toBe(409);
    const second = textAt((await flow.api('POST', '/keys', { from: 'new' })).body, 'id');
    expect((await flow.api('DELETE', `/keys/${second}`)).status).toBe(409);
    await flow.api('PATCH', `/keys/${first}`, { state: 'current' });
    const after = await flow.api('GET', '/keys');
    expect(valueAt(after.body, 'items')).toMatchObject([
      { id: first, state: 'current' },
      { id: second, state: 'previous' },
    ]);
    expect((await flow.api('DELETE', `/keys/${second}`)).status).toBe(204);
    expect((await flow.api('DELETE', `/keys/${first}`)).status).toBe(204);
    expect(await stateOf(flow)).toEqual([]);
    expect((await flow.call(requests.ping)).status).toBe(500);
  });

  it('lets flows of a number share their key', async () => {
    const one = await startHostedFlow(server, { ownKey: true });
    const other = await startHostedFlow(server, { ownKey: true });
    const key = await one.currentKey();
    const keyId = textAt((await one.api('GET', '/keys')).body, 'items', 0, 'id');
    await other.api('POST', '/keys', { from: 'other-flow', keyId });
    expect((await other.call(requests.ping, { key })).status).toBe(200);
    expect(valueAt((await other.api('GET', '/keys')).body, 'items', 0)).toMatchObject({
      id: keyId,
      sharedWith: [{ flowId: one.id }],
    });
    // One that forgets it takes nothing from the other.
    await one.api('DELETE', `/keys/${keyId}`);
    expect((await other.call(requests.ping, { key })).status).toBe(200);
    expect((await one.call(requests.ping, { key })).status).not.toBe(200);
  });

  it('uploads its public key to the phone number, but not over the key of another flow unasked', async () => {
    const account = await server.send('POST', '/api/accounts', sandboxAccount(server.graphUrl));
    const phone = `/phones/${textAt(account.body, 'id')}`;
    const flow = await startHostedFlow(server, { ownKey: true });
    expect((await flow.api('GET', phone)).body).toMatchObject({
      holds: expect.stringMatching(/unknown|nothing/),
      ready: false,
    });
    expect(await flow.api('POST', phone, { replace: true })).toMatchObject({
      status: 200,
      body: { state: 'valid', holds: 'current', ready: true, usedBy: [], hint: null },
    });
    await flow.api('POST', '/keys', { from: 'new' });
    expect((await flow.api('GET', phone)).body).toMatchObject({ holds: 'previous', ready: true });
    await flow.api('POST', phone);
    const other = await startHostedFlow(server, { ownKey: true });
    expect((await other.api('GET', phone)).body).toMatchObject({
      holds: 'other-flow',
      ready: false,
      usedBy: [{ flowId: flow.id, name: 'Booking' }],
    });
    const refused = await other.api('POST', phone);
    expect(refused.body).toMatchObject({
      error: { code: 'key-in-use', details: { flows: [{ flowId: flow.id }] } },
    });
    const keyId = textAt((await flow.api('GET', '/keys')).body, 'items', 0, 'id');
    await other.api('POST', '/keys', { from: 'other-flow', keyId });
    expect((await other.api('GET', phone)).body).toMatchObject({ holds: 'current', ready: true });
    expect((await other.api('POST', phone)).status).toBe(200);
    expect((await server.send('GET', '/api/endpoint-keys')).text).not.toContain('PRIVATE');
  });

  it('tells of a key whose signature does not fit, and of an account without number', async () => {
    const account = await server.send('POST', '/api/accounts', {
      ...sandboxAccount(server.graphUrl),
      phoneNumberId: null,
    });
    const flow = await startHostedFlow(server, { ownKey: true });
    const { status, body } = await flow.api('GET', `/phones/${textAt(account.body, 'id')}`);
    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'wrong-state' } });
  });
});

it('keeps private keys sealed, each bound to its own row', async () => {
  const { db, close } = await openDatabase(memory());
  const flow = await createFlowService(db).create({ name: 'Booking', text: '{}' });
  const keys = createKeyService(db, testKeyring);
  await keys.create(flow.id, { from: 'new' });
  await keys.create(flow.id, { from: 'new' });
  const accepted = await keys.accepted(flow.id);
  const [one, two] = await db.select().from(keyPairs);
  expect(`${one?.sealedPrivateKey} ${two?.sealedPrivateKey}`).not.toContain('BEGIN');
  expect(accepted.map(({ pem }) => importPublicKey(createPublicPem(pem)).fingerprint)).toEqual(
    accepted.map(({ fingerprint }) => fingerprint),
  );
  await db.update(keyPairs).set({ sealedPrivateKey: one?.sealedPrivateKey ?? '' });
  await expect(keys.accepted(flow.id)).rejects.toMatchObject({ code: 'secret-unreadable' });
  expect(await db.select().from(endpointKeys)).toHaveLength(2);
  await close();
});

function createPublicPem(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();
}
