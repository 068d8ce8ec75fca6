import { describe, expect, it } from 'vitest';
import type { FlowVersion } from '../../spec/index.ts';
import { errorsOf, flowWith, warningsOf } from '../testing.ts';

const data = {
  msg: { type: 'string', __example__: 'x' },
  ok: { type: 'boolean', __example__: true },
  n: { type: 'number', __example__: 1 },
  list: { type: 'array', items: { type: 'string' }, __example__: [] },
};
const ifWith = (condition: string | boolean, version: FlowVersion = '7.3') =>
  errorsOf(flowWith([{ type: 'If', condition, then: [{ type: 'TextBody', text: 'x' }] }], { version, data }));
const REFUSED = ['INVALID_PROPERTY_VALUE@screens[0].layout.children[0].condition'];

describe('conditions', () => {
  it.each([
    '${data.ok}',
    '((${data.ok}))',
    '!${data.ok}',
    "${data.msg} == 'x'",
    '${data.n} == 1',
    '${data.ok} == true',
    '${data.ok} && true',
    '(${data.n} > 1) && ${data.ok}',
    '`${data.n} > 1`',
    "`(${data.n} > 1) && (${data.msg} != '')`",
  ])('%s is fine', (condition) => {
    expect(ifWith(condition)).toEqual([]);
  });

  it.each([
    '',
    'true',
    '1 == 1',
    '()',
    '(${data.ok}',
    '${data.nobody}',
    "${data.msg} == 'a",
    '${data.n} = 1',
    '-a',
    '${data.msg} == 1',
    '${data.ok} && ${data.msg}',
    "${data.list} == 'a'",
    '${data.n} > 007',
    '${data.n} > 1.5',
    '${data.ok} && ${data.n} > 1',
    '`${data.n}`',
    '`${data.nobody}`',
  ])('%s is refused', (condition) => {
    expect(ifWith(condition)).toEqual(REFUSED);
  });

  it('may be a boolean from 6.0 on', () => {
    expect(ifWith(true, '6.0')).toEqual([]);
    expect(ifWith(true, '5.1')).toEqual(['INVALID_PROPERTY_TYPE@screens[0].layout.children[0].condition']);
  });

  it('has no expressions before 6.0', () => {
    expect(ifWith('`${data.n} > 1`', '5.1')).toEqual(REFUSED);
  });

  it('is not judged in 7.1, but for expressions', () => {
    expect(ifWith('true', '7.1')).toEqual([]);
    expect(ifWith('`${data.nobody}`', '7.1')).toEqual(REFUSED);
  });
});

describe('branches', () => {
  it('show something', () => {
    expect(errorsOf(flowWith([{ type: 'If', condition: '${data.ok}', then: [] }], { data }))).toEqual([
      'INVALID_PROPERTY_VALUE@screens[0].layout.children[0].then',
    ]);
    expect(errorsOf(flowWith([{ type: 'Switch', value: '${data.msg}', cases: {} }], { data }))).toEqual([
      'INVALID_PROPERTY_VALUE@screens[0].layout.children[0].cases',
    ]);
  });
});

it('lets every value be compared by size', () => {
  const children = [
    { type: 'If', condition: '${data.msg} > 1', ['then']: [{ type: 'TextBody', text: 'x' }] },
  ];
  expect(errorsOf(flowWith(children, { data }))).toEqual([]);
  expect(warningsOf(flowWith(children, { data }))).toEqual([
    'INVALID_PROPERTY_VALUE@screens[0].layout.children[0].condition',
  ]);
});
