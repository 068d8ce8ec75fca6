import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPublicKey, openResponse, sealRequest } from '@flowsmith/crypto';
import { flowsmith, withFiles } from './testing/flowsmith.ts';
import { startProcess } from './testing/serving.ts';

const example = await readFile(
  new URL('../../../examples/flows/dentist-appointment.json', import.meta.url),
  'utf8',
);
const generate = (target: string, ...more: readonly string[]) =>
  ['generate', 'endpoint', 'flow.json', '--target', target].concat(more);

describe('flowsmith generate endpoint', () => {
  it('writes the handlers to standard output, or with what belongs to them into a folder', () =>
    withFiles({ 'flow.json': example }, async (cwd) => {
      const printed = await flowsmith(generate('hosted'), { cwd });
      expect(printed).toMatchObject({ code: 0, stderr: '' });
      expect(printed.stdout).toContain('export default defineEndpoint<FlowTypes>({');
      const written = await flowsmith(generate('hosted', '--out', 'here'), { cwd });
      expect(written).toMatchObject({
        code: 0,
        stdout: 'created   here/endpoint.ts\ncreated   here/flow.ts\n',
      });
      expect(await readFile(join(cwd, 'here/endpoint.ts'), 'utf8')).toBe(printed.stdout);
      expect((await flowsmith(generate('pywa'), { cwd })).stdout).toContain('@endpoint.on_init\ndef init(');
      await flowsmith(generate('pywa', '--out', 'python'), { cwd });
      expect(readdirSync(join(cwd, 'python')).sort().join(' ')).toBe(
        '.env.example .flowsmith .gitignore README.md endpoint.py flow.json requirements.txt',
      );
    }));

  it('needs a folder for a project, and says when a flow asks no endpoint', () =>
    withFiles({ 'flow.json': '{"version":"7.3","screens":[]}' }, async (cwd) => {
      const { code, stderr } = await flowsmith(generate('node'), { cwd });
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--out') });
      expect(stderr).toContain('no data_api_version');
    }));
});

describe('writing it again', () => {
  const changed = example.replaceAll('"DETAILS"', '"PERSON"');

  it('keeps what people wrote, and brings in what is new', () =>
    withFiles({ 'flow.json': example }, async (cwd) => {
      await flowsmith(generate('hosted', '--out', '.'), { cwd });
      const file = join(cwd, 'endpoint.ts');
      const mine = (await readFile(file, 'utf8')).replace(
        'import { defineEndpoint',
        "import { secret } from '@flowsmith/endpoint/platform';\nimport { defineEndpoint",
      );
      await writeFile(file, `${mine}\n// My own end.\n`);
      expect(await flowsmith(generate('hosted', '--out', '.'), { cwd })).toMatchObject({
        code: 0,
        stdout: '. is as it should be\n',
      });
      await writeFile(join(cwd, 'flow.json'), changed);
      const dry = await flowsmith(generate('hosted', '--out', '.', '--dry-run'), { cwd });
      expect(dry).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was written.') });
      const diff = await flowsmith(generate('hosted', '--out', '.', '--diff'), { cwd });
      expect(diff.stdout).toContain('--- a/endpoint.ts');
      expect(diff.stdout).toMatch(/^\+ {4}PERSON: \{$/m);
      expect(await readFile(file, 'utf8')).not.toContain('PERSON');
      const merged = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(merged).toMatchObject({ code: 0, stdout: expect.stringContaining('merged    endpoint.ts') });
      const after = await readFile(file, 'utf8');
      expect(after).toContain('PERSON: {');
      expect(after).not.toContain('DETAILS');
      expect(after).toContain("import { secret } from '@flowsmith/endpoint/platform';");
      expect(after).toContain('// My own end.');
    }));

  it('marks what both changed with file and line, and does nothing more before that is settled', () =>
    withFiles({ 'flow.json': example }, async (cwd) => {
      await flowsmith(generate('hosted', '--out', '.'), { cwd });
      const file = join(cwd, 'endpoint.ts');
      const mine = (await readFile(file, 'utf8')).replaceAll("respond('DETAILS'", "respond( 'DETAILS'");
      await writeFile(file, mine);
      await writeFile(join(cwd, 'flow.json'), changed);
      const conflict = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(conflict.code).toBe(1);
      const line = Number(/^conflict {2}endpoint\.ts:(\d+) /m.exec(conflict.stdout)?.[1]);
      const after = await readFile(file, 'utf8');
      expect(after.split('\n')[line - 1]).toBe('<<<<<<< yours');
      const again = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(again).toMatchObject({ code: 2, stdout: '' });
      expect(again.stderr).toContain(`endpoint.ts, line ${line}`);
      await writeFile(file, after.replaceAll(/<{7} yours\n[^]*?={7}\n([^]*?)>{7} generated\n/g, '$1'));
      expect((await flowsmith(generate('hosted', '--out', '.'), { cwd })).code).toBe(0);
    }));

  it('leaves alone what was there before, and what people took away', () =>
    withFiles({ 'flow.json': example, 'endpoint.ts': 'mine\n' }, async (cwd) => {
      const first = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('not mine  endpoint.ts') });
      expect(await readFile(join(cwd, 'endpoint.ts'), 'utf8')).toBe('mine\n');
      await rm(join(cwd, 'endpoint.ts'));
      expect((await flowsmith(generate('hosted', '--out', '.'), { cwd })).code).toBe(0);
      await rm(join(cwd, 'flow.ts'));
      const away = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(away).toMatchObject({ code: 0, stdout: expect.stringContaining('away      flow.ts') });
      expect(readdirSync(cwd)).not.toContain('flow.ts');
    }));

  it('takes away what is needed no longer, but not what people changed', () =>
    withFiles({ 'flow.json': example }, async (cwd) => {
      await flowsmith(generate('pywa', '--out', '.'), { cwd });
      await writeFile(join(cwd, 'README.md'), 'mine\n');
      const { stdout } = await flowsmith(generate('hosted', '--out', '.'), { cwd });
      expect(stdout).toContain('removed   endpoint.py');
      expect(stdout).toContain('left      README.md');
      expect(readdirSync(cwd)).not.toContain('endpoint.py');
      expect(await readFile(join(cwd, 'README.md'), 'utf8')).toBe('mine\n');
    }));
});

describe('a project for Node', () => {
  // npm comes with Node, but not with every Node that runs these tests.
  const npm = [dirname(process.execPath), ...(process.env['PATH'] ?? '').split(':')].join(':');
  const env = { PATH: npm, HOME: process.env['HOME'] ?? '/', NODE_ENV: 'test' };
  let folder = '';
  let release: () => void;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });

  beforeAll(async () => {
    await new Promise<void>((started, failed) => {
      withFiles({ 'flow.json': example }, async (cwd) => {
        folder = join(cwd, 'server');
        await flowsmith(generate('node', '--out', 'server'), { cwd });
        started();
        await done;
      }).catch(failed);
    });
    await promisify(execFile)('npm', ['ci', '--offline', '--no-audit', '--no-fund'], { cwd: folder, env });
  });
  afterAll(() => release());

  it('is installed from itself alone', async () => {
    const lock = await readFile(join(folder, 'package-lock.json'), 'utf8');
    expect(lock).not.toContain('http');
    const vendored = readdirSync(join(folder, 'vendor'), { recursive: true, encoding: 'utf8' });
    expect(vendored).toContain('LICENSE');
    expect(vendored.filter((path) => /test|fastify/.test(path))).toEqual([]);
  });

  it('passes its own tests', async () => {
    const { stdout } = await promisify(execFile)('npm', ['test'], { cwd: folder, env });
    expect(stdout).toMatch(/fail 0\b/);
    expect(stdout).toContain('answers {"action":"data_exchange","screen":"SLOT"');
  });

  it('starts without any setting, and answers phones', async () => {
    const server = startProcess('npm', ['start'], folder, { ...env, PORT: '0', HOST: '127.0.0.1' });
    const url = (await server.until(/Listening on (http:[^"]+)"/))[1] ?? '';
    const publicKey = importPublicKey(await readFile(join(folder, 'keys/public-key.pem'), 'utf8'));
    const ask = async (request: object) => {
      const { envelope, session } = sealRequest({ version: '3.0', flow_token: 'x', ...request }, publicKey);
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(envelope) });
      expect(response.status).toBe(200);
      return openResponse(session, await response.text());
    };
    expect(await ask({ action: 'INIT' })).toMatchObject({ screen: 'TREATMENT' });
    expect(
      await ask({ action: 'data_exchange', screen: 'TREATMENT', data: { step: 'days', treatment: 'check' } }),
    ).toMatchObject({ screen: 'SLOT' });
    await server.end();
    // Phones may be using the keys that there are.
    const more = startProcess('npm', ['run', 'keys'], folder, env);
    await more.until(/There are keys already/);
    expect(await more.ended).toBe(1);
  });

  it('refuses to start in production without keys and secret', async () => {
    const child = startProcess('node', ['server.ts'], folder, { ...env, NODE_ENV: 'production', PORT: '0' });
    await child.until(/APP_SECRET is missing/);
    expect(await child.ended).toBe(1);
  });

  it('agrees with the strictest rules of the compiler', async () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const compiler = join(root, 'node_modules/typescript/lib/tsc.js');
    const run = promisify(execFile)(
      process.execPath,
      [compiler, '-p', '.', '--typeRoots', join(root, 'node_modules/@types')],
      { cwd: folder },
    );
    const { stdout } = await run.catch((failed: { stdout: string }) => failed);
    expect(stdout).toBe('');
  });
});
