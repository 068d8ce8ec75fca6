import { expect, it } from 'vitest';
import { ApiError } from '@/api/api-error.ts';
import { importProblem } from './import-problem.ts';

const refused = (reason: string) =>
  new ApiError({ code: 'invalid-key', status: 400, message: 'No.', hint: 'Do this.', details: { reason } });

it.each([
  ['key-passphrase-missing', 'passphrase'],
  ['key-passphrase-wrong', 'passphrase'],
  ['key-not-pem', 'pem'],
  ['key-is-public', 'pem'],
  ['key-size', 'pem'],
])('shows %s at the field %s', (reason, field) => {
  expect(importProblem(refused(reason))).toEqual({ field, message: 'No. Do this.' });
});

it('is about no field when the server could not be asked', () => {
  const error = new ApiError({ code: 'unreachable', status: 0, message: 'Away.' });
  expect(importProblem(error)).toEqual({ field: undefined, message: 'Away.' });
});
