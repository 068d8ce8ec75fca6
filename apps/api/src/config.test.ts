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
