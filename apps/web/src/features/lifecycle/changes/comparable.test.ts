import { expect, it } from 'vitest';
import { comparable } from './comparable.ts';

const flow = {
  version: '7.2',
  screens: Array.from({ length: 20 }, (_, index) => ({ id: `SCREEN_${index}` })),
};
const pretty = JSON.stringify(flow, undefined, 2);

it('breaks JSON on one line into lines, on both sides', () => {
  expect(comparable(JSON.stringify(flow), pretty)).toEqual([pretty, pretty]);
});

it('leaves texts with lines, and what is no JSON, as they are', () => {
  expect(comparable('{\n "version":  "7.2"\n}', '{}')).toEqual(['{\n "version":  "7.2"\n}', '{}']);
  const broken = `{${'x'.repeat(400)}`;
  expect(comparable(broken, '{}')).toEqual([broken, '{}']);
});
