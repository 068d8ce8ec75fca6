import { describe, expect, it } from 'vitest';
import { concerns } from './live.ts';

describe('concerns', () => {
  it.each([
    ['of another topic', { topic: 'jobs' }, 'f1', false],
    ['of the flow', { topic: 'responses', flowId: 'f1' }, 'f1', true],
    ['of another flow', { topic: 'responses', flowId: 'f2' }, 'f1', false],
    ['of no flow in particular', { topic: 'responses' }, 'f1', true],
    ['of any flow, where all are followed', { topic: 'responses', flowId: 'f2' }, undefined, true],
  ] as const)('of news %s', (_, news, flowId, expected) => {
    expect(concerns(news, ['responses', 'hooks'], flowId)).toBe(expected);
  });

  it('is always so when news may have been missed', () => {
    expect(concerns('missed', ['responses'], 'f1')).toBe(true);
  });
});
