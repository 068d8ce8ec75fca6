import { describe, expect, it } from 'vitest';
import { hostedEndpoint, settingErrors, settingsToSend } from './settings.ts';

const settings = {
  accountId: 'a',
  name: ' Sign in ',
  categories: ['SIGN_IN'],
  endpointUri: ' https://flows.example.com/f ',
};

describe('settingErrors', () => {
  it('passes good settings', () => {
    expect(settingErrors(settings, true)).toEqual({});
  });

  it('asks for an endpoint only where the flow needs one', () => {
    expect(settingErrors({ ...settings, endpointUri: '' }, true)).toHaveProperty('endpointUri');
    expect(settingErrors({ ...settings, endpointUri: '' }, false)).toEqual({});
  });

  it.each(['http://flows.example.com', 'flows.example.com', 'nonsense'])(
    'refuses the address %s',
    (endpointUri) => {
      expect(settingErrors({ ...settings, endpointUri }, true)).toHaveProperty('endpointUri');
    },
  );

  it('needs a name and a category', () => {
    expect(Object.keys(settingErrors({ ...settings, name: ' ', categories: [] }, false))).toEqual([
      'name',
      'categories',
    ]);
  });
});

describe('settingsToSend', () => {
  it('trims, and leaves out an endpoint that the flow does not use', () => {
    expect(settingsToSend(settings, true)).toEqual({
      ...settings,
      name: 'Sign in',
      endpointUri: 'https://flows.example.com/f',
    });
    expect(settingsToSend(settings, false).endpointUri).toBeUndefined();
  });
});

describe('hostedEndpoint', () => {
  const sandbox = { baseUrl: 'http://127.0.0.1:4600/sandbox/graph', publicUrl: null };
  const real = { baseUrl: 'https://graph.facebook.com', publicUrl: 'https://flows.example.com' };
  const live = { path: '/e/abc', deployed: {} };
  const origin = 'http://127.0.0.1:4600';

  it('is the public address of the account, else that of this server', () => {
    expect(hostedEndpoint(real, live, origin)).toBe('https://flows.example.com/e/abc');
    expect(hostedEndpoint(sandbox, live, origin)).toBe('http://127.0.0.1:4600/e/abc');
  });

  it('is not offered where nothing answers people', () => {
    expect(hostedEndpoint(real, { ...live, deployed: null }, origin)).toBeUndefined();
    expect(hostedEndpoint(real, undefined, origin)).toBeUndefined();
  });

  it('is not offered where Meta could not call it', () => {
    expect(hostedEndpoint({ ...real, publicUrl: null }, live, origin)).toBeUndefined();
  });
});
