import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, importPublicKey, sealRequest, signBody } from '@flowsmith/crypto';
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

describe('flowsmith keys', () => {
  it('makes a pair that only its owner can read, and never over another', () =>
    withFiles({}, async (cwd) => {
      const made = await flowsmith(['keys', 'generate', '--out', 'keys'], { cwd });
      expect(made).toMatchObject({ code: 0, stderr: '' });
      expect(made.stdout).not.toContain('PRIVATE');
      expect((await stat(join(cwd, 'keys/private-key.pem'))).mode & 0o777).toBe(0o600);
      const again = await flowsmith(['keys', 'generate', '--out', 'keys'], { cwd });
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
      const checked = ['keys', 'check', 'keys/private-key.pem', '--public-key', 'keys/public-key.pem'];
      expect(await flowsmith(checked, { cwd })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('belongs to the private key'),
      });
      expect((await flowsmith(['keys', 'generate', '--out', 'keys', '--force'], { cwd })).code).toBe(0);
    }));

  it('locks the private key with a passphrase from the environment, and says when it is missing', () =>
    withFiles({ 'pass.txt': 'open sesame\n' }, async (cwd) => {
      const env = { FLOWSMITH_PASSPHRASE: 'open sesame' };
      await flowsmith(['keys', 'generate'], { cwd, env });
      expect(await readFile(join(cwd, 'private-key.pem'), 'utf8')).toContain('ENCRYPTED');
      const file = 'private-key.pem';
      expect(await flowsmith(['keys', 'check', file], { cwd })).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('protected by a passphrase'),
      });
      const read = await flowsmith(['keys', 'check', file, '--passphrase', '@pass.txt'], { cwd });
      expect(read.code).toBe(0);
    }));

  it('says when two keys are strangers', () =>
    withFiles({}, async (cwd) => {
      await flowsmith(['keys', 'generate'], { cwd });
      await writeFile(join(cwd, 'other.pem'), (await generateKeyPair()).publicKey.pem);
      const checked = await flowsmith(['keys', 'check', 'private-key.pem', '--public-key', 'other.pem'], {
        cwd,
      });
      expect(checked).toMatchObject({ code: 1, stdout: expect.stringContaining('NOT belong') });
    }));
});

describe('flowsmith decrypt', () => {
  const request = { version: '3.0', action: 'INIT', flow_token: 'abc' };
  const captured = async (pem: string) => JSON.stringify(sealRequest(request, importPublicKey(pem)).envelope);

  it('opens a captured body, also one that was packed in base64, and checks its signature', () =>
    withFiles({}, async (cwd) => {
      await flowsmith(['keys', 'generate'], { cwd });
      const body = await captured(await readFile(join(cwd, 'public-key.pem'), 'utf8'));
      const args = ['decrypt', '--key', 'private-key.pem'];
      const opened = await flowsmith(args, { cwd, input: body });
      expect({ ...opened, stdout: JSON.parse(opened.stdout) }).toEqual({
        code: 0,
        stdout: request,
        stderr: '',
      });
      const packed = await flowsmith(args, { cwd, input: Buffer.from(body).toString('base64') });
      expect(packed).toMatchObject({ code: 0, stdout: opened.stdout });
      const env = { FLOWSMITH_APP_SECRET: 'hush' };
      const signed = await flowsmith([...args, '--signature', signBody(body, 'hush')], {
        cwd,
        env,
        input: body,
      });
      expect(signed).toMatchObject({ code: 0, stderr: expect.stringContaining('signature is right') });
      const forged = await flowsmith([...args, '--signature', signBody(body, 'other')], {
        cwd,
        env,
        input: body,
      });
      expect(forged).toMatchObject({ code: 1, stderr: expect.stringContaining('does not belong') });
      expect(forged.stderr).not.toContain('hush');
    }));

  it('names the step that failed', () =>
    withFiles({}, async (cwd) => {
      await flowsmith(['keys', 'generate'], { cwd });
      const body = await captured((await generateKeyPair()).publicKey.pem);
      const args = ['decrypt', '--key', 'private-key.pem'];
      const stranger = await flowsmith(args, { cwd, input: body });
      expect(stranger).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('unwrap-key') });
      const cut = await flowsmith(args, { cwd, input: body.slice(0, 80) });
      expect(cut).toMatchObject({ code: 1, stderr: expect.stringContaining('cut off') });
    }));
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
