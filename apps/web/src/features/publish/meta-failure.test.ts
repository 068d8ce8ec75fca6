import { describe, expect, it } from 'vitest';
import { ApiError } from '@/api/api-error.ts';
import { metaFailure } from './meta-failure.ts';

const failure = (details: unknown) =>
  metaFailure(new ApiError({ code: 'meta', message: 'No.', status: 422, details }));

describe('metaFailure', () => {
  it('joins title and message that Meta wrote for people', () => {
    expect(
      failure({
        code: 139000,
        subcode: 4233020,
        userTitle: 'Flow publishing failed',
        userMessage: 'Not met.',
        traceId: 'Ab1',
      }),
    ).toEqual({
      words: 'Flow publishing failed: Not met.',
      code: 139000,
      subcode: 4233020,
      traceId: 'Ab1',
      existing: undefined,
    });
  });

  it('falls back to the words for developers', () => {
    expect(failure({ metaMessage: '(#100) Invalid parameter' }).words).toBe('(#100) Invalid parameter');
  });

  it('names the flow that has the name', () => {
    expect(failure({ existing: { metaFlowId: '600', linkedFlowId: null } }).existing).toEqual({
      metaFlowId: '600',
      linkedFlowId: null,
    });
  });

  it.each([undefined, null, 'text', 7, {}, { code: '139000', existing: 'x' }])(
    'copes with details %j',
    (details) => {
      expect(failure(details)).toMatchObject({ words: undefined, code: undefined, existing: undefined });
    },
  );
});
