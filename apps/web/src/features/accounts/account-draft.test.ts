import { describe, expect, it } from 'vitest';
import { createBody, draftErrors, draftOf, updateBody } from './account-draft.ts';

const good = { ...draftOf(undefined), name: ' Bistro ', wabaId: ' 900100200300400 ', token: 'EAAtoken' };

describe('draftErrors', () => {
  it('passes a good account, with blanks around what was pasted', () => {
    expect(draftErrors(good, true)).toEqual({});
  });

  it('needs a token for a new account only', () => {
    expect(draftErrors({ ...good, token: ' ' }, true)).toHaveProperty('token');
    expect(draftErrors({ ...good, token: ' ' }, false)).toEqual({});
  });

  it.each([
    ['name', ' '],
    ['wabaId', ''],
    ['wabaId', '+49 123'],
    ['phoneNumberId', 'abc'],
    ['appId', '12-3'],
    ['baseUrl', 'http://graph.facebook.com'],
    ['baseUrl', 'graph.facebook.com'],
    ['apiVersion', '25'],
  ])('finds fault with %s = "%s"', (field, value) => {
    expect(Object.keys(draftErrors({ ...good, [field]: value }, true))).toEqual([field]);
  });

  it('takes a stand-in on this machine', () => {
    expect(draftErrors({ ...good, baseUrl: 'http://127.0.0.1:4600/sandbox/graph' }, true)).toEqual({});
  });
});

describe('request bodies', () => {
  it('are trimmed, with null for what is left empty', () => {
    expect(createBody(good)).toMatchObject({
      name: 'Bistro',
      wabaId: '900100200300400',
      phoneNumberId: null,
      appId: null,
    });
  });

  it('leave the token alone unless a new one was typed', () => {
    expect(updateBody({ ...good, token: '' })).not.toHaveProperty('token');
    expect(updateBody(good)).toHaveProperty('token', 'EAAtoken');
  });
});
