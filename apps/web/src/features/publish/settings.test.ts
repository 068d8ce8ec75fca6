import { describe, expect, it } from 'vitest';
import { settingErrors, settingsToSend } from './settings.ts';

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
