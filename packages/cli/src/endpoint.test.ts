import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  generateKeyPair,
  importPrivateKey,
  openRequest,
  sealResponse,
  type ExchangeSession,
} from '@flowsmith/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpointModule, type JsonObject } from '@flowsmith/flow-model';
import { flowsmith, withFiles } from './testing/flowsmith.ts';
import { startFlowsmith, type Serving } from './testing/serving.ts';

const footer = (payload: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Go',
  'on-click-action': { name: 'data_exchange', payload },
});
const flow: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { PICK: ['DONE'], DONE: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick',
      data: {},
      layout: { type: 'SingleColumnLayout', children: [footer({ day: 'Mon' })] },
    },
    {
      id: 'DONE',
      title: 'Done',
      terminal: true,
      data: { day: { type: 'string', __example__: 'Monday' } },
      layout: { type: 'SingleColumnLayout', children: [footer({})] },
    },
  ],
};
const files = { 'flow.json': JSON.stringify(flow), 'endpoint.ts': endpointModule(flow) };

describe('flowsmith exchange with a server of others', () => {
  /** Asks a server that answers as it is told. */
  async function ask(
    answerWith: (session: ExchangeSession) => { readonly status: number; readonly body: string },
  ) {
    const { privateKeyPem, publicKey } = await generateKeyPair();
    const key = await importPrivateKey(privateKeyPem);
    const server = createServer((request, response) => {
      void text(request)
        .then(async (body) => openRequest(JSON.parse(body), [key]))
        .then(({ session }) => {
          const { status, body } = answerWith(session);
          response.writeHead(status).end(body);
        });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    try {
      return await withFiles({ 'flow.json': files['flow.json'], 'public.pem': publicKey.pem }, (cwd) =>
        flowsmith(
          [
            'exchange',
            '-u',
            `http://127.0.0.1:${port}/`,
            '-p',
            'public.pem',
            '-F',
            'flow.json',
            '-s',
            'PICK',
          ],
          { cwd },
        ),
      );
    } finally {
      server.close();
    }
  }

  it('says what is wrong with data that a phone would refuse', async () => {
    const wrong = { screen: 'DONE', data: { day: 7 } };
    const { code, stdout } = await ask((session) => ({ status: 200, body: sealResponse(session, wrong) }));
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining('would not take this answer:'),
    });
    expect(stdout).toMatch(/take this answer:\n .*day/);
  });

  it('knows the usual mistakes of encryption', async () => {
    const unflipped = await ask((session) => {
      const iv = session.iv.map((byte) => byte ^ 0xff);
      return { status: 200, body: sealResponse({ ...session, iv }, { screen: 'DONE', data: {} }) };
    });
    expect(unflipped).toMatchObject({ code: 1, stdout: expect.stringContaining('XOR 0xFF') });
    const plain = await ask(() => ({ status: 200, body: '{"screen":"DONE"}' }));
    expect(plain).toMatchObject({ code: 1, stdout: expect.stringContaining('not base64') });
  });

  it.each([
    [427, 'no longer valid'],
    [500, 'its own log says why'],
    [418, 'phones do not know this status'],
  ])('explains status %i', async (status, words) => {
    const { code, stdout } = await ask(() => ({ status, body: '' }));
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(words) });
  });
});

describe('an endpoint that is served', () => {
  let serving: Serving;
  let folder: string;
  let url: string;
  let release: () => void;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  const args = (command: string) => [
    command,
    '--url',
    url,
    '--public-key',
    'keys/public-key.pem',
    '--flow',
    'flow.json',
  ];

  beforeAll(async () => {
    await new Promise<void>((started, failed) => {
      withFiles(files, async (cwd) => {
        folder = cwd;
        serving = startFlowsmith(
          ['serve', 'flow.json', '--handlers', 'endpoint.ts', '--port', '0', '--app-secret', 'hush'],
          cwd,
        );
        url = (await serving.until(/Listening on (\S+)/))[1] ?? '';
        started();
        await done;
      }).catch(failed);
    });
  });
  afterAll(async () => {
    await serving.end();
    release();
  });

  it('answers exchange as it answers a phone', async () => {
    const env = { FLOWSMITH_APP_SECRET: 'hush' };
    const init = await flowsmith(args('exchange'), { cwd: folder, env });
    expect(init).toMatchObject({ code: 0, stdout: expect.stringContaining('A phone takes this answer') });
    const next = await flowsmith([...args('exchange'), '-s', 'PICK', '-d', '{"day":"Mon"}', '-f', 'json'], {
      cwd: folder,
      env,
    });
    expect(JSON.parse(next.stdout)).toMatchObject({
      ok: true,
      status: 200,
      answer: { screen: 'DONE', data: { day: 'Monday' } },
      problems: [],
    });
    expect((await flowsmith([...args('exchange'), '-a', 'ping'], { cwd: folder, env })).code).toBe(0);
    await serving.until(/200 {2}data_exchange PICK → DONE/);
  });

  it('explains what a phone would not understand', async () => {
    const unsigned = await flowsmith(args('exchange'), { cwd: folder });
    expect(unsigned).toMatchObject({ code: 1, stdout: expect.stringContaining('432: it refused') });
    await writeFile(join(folder, 'other.pem'), (await generateKeyPair()).publicKey.pem);
    const env = { FLOWSMITH_APP_SECRET: 'hush' };
    const stranger = await flowsmith(
      ['exchange', '--url', url, '--public-key', 'other.pem', '--flow', 'flow.json'],
      { cwd: folder, env },
    );
    expect(stranger).toMatchObject({ code: 1, stdout: expect.stringContaining('421: it could not decrypt') });
    const nowhere = await flowsmith([...args('exchange'), '--screen', 'NONE'], { cwd: folder, env });
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('There is: PICK, DONE') });
    const nobody = ['exchange', '-u', 'http://127.0.0.1:1/', '-p', 'other.pem', '-F', 'flow.json'];
    expect(await flowsmith(nobody, { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot be reached'),
    });
  });

  it('is loaded by load, which opens every answer', async () => {
    const env = { FLOWSMITH_APP_SECRET: 'hush' };
    const loaded = await flowsmith([...args('load'), '-n', '40', '-c', '4', '-f', 'json'], {
      cwd: folder,
      env,
    });
    expect(loaded.code).toBe(0);
    const result: { readonly p50: number; readonly p99: number } = JSON.parse(loaded.stdout);
    expect(result).toMatchObject({ requests: 40, verified: 40, errors: {} });
    expect(result.p99).toBeGreaterThanOrEqual(result.p50);
    const refused = await flowsmith([...args('load'), '-n', '40'], { cwd: folder });
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('432') });
  });

  it('takes over changed handlers, and keeps the last ones while they are broken', async () => {
    const env = { FLOWSMITH_APP_SECRET: 'hush' };
    const file = join(folder, 'endpoint.ts');
    const good = await readFile(file, 'utf8');
    await writeFile(file, `${good}\nconst broken = ;`);
    await serving.until(/endpoint\.ts cannot be loaded, the last version stays/);
    expect((await flowsmith(args('exchange'), { cwd: folder, env })).code).toBe(0);
    await mkdir(join(folder, 'data'));
    const days = join(folder, 'data/days.ts');
    await writeFile(days, `export const day: string = 'Tuesday';`);
    await writeFile(file, `import { day } from './data/days.ts';\n${good.replace("'Monday'", 'day')}`);
    await serving.until(/endpoint\.ts was loaded again/);
    const next = await flowsmith([...args('exchange'), '-s', 'PICK'], { cwd: folder, env });
    expect(next.stdout).toContain('"day": "Tuesday"');
    await writeFile(days, `export const day: string = 'Friday';`);
    await serving.until(/(?:endpoint\.ts was loaded again[^]*){2}/);
    const last = await flowsmith([...args('exchange'), '-s', 'PICK'], { cwd: folder, env });
    expect(last.stdout).toContain('"day": "Friday"');
  });

  it('ends well when it is asked to', () =>
    withFiles(files, async (cwd) => {
      const other = startFlowsmith(['serve', 'flow.json', '-H', 'endpoint.ts', '--port', '0'], cwd);
      await other.until(/Listening on/);
      expect(await other.end()).toBe(0);
    }));
});
