import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, repositoryRoot } from './config.ts';

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readConfig({ PORT: '' })).toEqual({
      host: '127.0.0.1',
      port: 4600,
      dataFolder: `${repositoryRoot}.flowsmith`,
      databaseUrl: undefined,
      sandbox: true,
      instanceKey: undefined,
      signIn: false,
      publicUrl: undefined,
      trustProxy: undefined,
      auditDays: 365,
      metricsToken: undefined,
      previousInstanceKey: undefined,
      stopDelay: 0,
      logLevel: 'warn',
    });
  });

  it('take what is set', () => {
    const key = Buffer.alloc(32, 5);
    const config = readConfig({
      PORT: '0',
      FLOWSMITH_DATA: '/var/lib/flowsmith',
      FLOWSMITH_SANDBOX: 'off',
      DATABASE_URL: 'postgres://db/flowsmith',
      FLOWSMITH_KEY: key.toString('hex'),
    });
    expect(config).toMatchObject({ port: 0, dataFolder: '/var/lib/flowsmith', sandbox: false });
    expect(config.instanceKey).toEqual(new Uint8Array(key));
    expect(readConfig({ FLOWSMITH_KEY: key.toString('base64') }).instanceKey).toEqual(new Uint8Array(key));
  });

  it('take secrets from files, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'flowsmith-config-'));
    const file = join(folder, 'key');
    await writeFile(file, `${Buffer.alloc(32, 6).toString('base64')}\n`);
    expect(readConfig({ FLOWSMITH_KEY_FILE: file }).instanceKey).toEqual(new Uint8Array(32).fill(6));
    expect(() => readConfig({ FLOWSMITH_KEY_FILE: file, FLOWSMITH_KEY: 'x' })).toThrow('FLOWSMITH_KEY_FILE');
    await rm(folder, { recursive: true });
    expect(() => readConfig({ FLOWSMITH_KEY_FILE: file })).toThrow(file);
  });

  it('leave the sandbox out wherever others can reach the server, unless it is asked for', () => {
    const sandbox = (variables: Record<string, string>) => readConfig(variables).sandbox;
    expect([sandbox({}), sandbox({ FLOWSMITH_SIGN_IN: 'required' }), sandbox({ HOST: '0.0.0.0' })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(sandbox({ HOST: '0.0.0.0', FLOWSMITH_SANDBOX: 'on' })).toBe(true);
  });

  it('ask people to sign in wherever others can reach the server', () => {
    const signIn = (variables: Record<string, string>) => readConfig(variables).signIn;
    expect([signIn({}), signIn({ HOST: 'localhost' }), signIn({ HOST: '::1' })]).toEqual([
      false,
      false,
      false,
    ]);
    expect([signIn({ HOST: '0.0.0.0' }), signIn({ HOST: '::' }), signIn({ HOST: '10.0.0.7' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(signIn({ FLOWSMITH_SIGN_IN: 'required' })).toBe(true);
    expect(() => signIn({ FLOWSMITH_SIGN_IN: 'off' })).toThrow(/FLOWSMITH_SIGN_IN/);
  });

  it('take a public address without path, and proxies by number or address', () => {
    const { publicUrl, trustProxy } = readConfig({
      PUBLIC_URL: 'https://Flows.example.com/',
      TRUST_PROXY: '10.0.0.0/8, 192.168.1.2',
    });
    expect([publicUrl, trustProxy]).toEqual(['https://flows.example.com', '10.0.0.0/8,192.168.1.2']);
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
    for (const wrong of ['https://a.example/flows', 'flows.example.com', 'ftp://a.example']) {
      expect(() => readConfig({ PUBLIC_URL: wrong })).toThrow(/PUBLIC_URL/);
    }
    for (const wrong of ['yes', '10.0.0.0/40', '0']) {
      expect(() => readConfig({ TRUST_PROXY: wrong })).toThrow(/TRUST_PROXY/);
    }
  });

  it('name every variable that is wrong, but never a secret', () => {
    const wrong = {
      PORT: '99999',
      DATABASE_URL: 'mysql://root:hunter2@db',
      FLOWSMITH_KEY: 'c2VjcmV0',
      FLOWSMITH_SANDBOX: '1',
    };
    expect(() => readConfig(wrong)).toThrow(/PORT[^]*DATABASE_URL[^]*FLOWSMITH_KEY/);
    expect(() => readConfig(wrong)).not.toThrow(/hunter2|c2VjcmV0/);
  });
});
