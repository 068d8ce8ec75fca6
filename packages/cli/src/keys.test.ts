import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeyPair, importPublicKey, sealRequest, signBody } from '@flowsmith/crypto';
import { describe, expect, it } from 'vitest';
import { flowsmith, withFiles } from './testing/flowsmith.ts';

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
