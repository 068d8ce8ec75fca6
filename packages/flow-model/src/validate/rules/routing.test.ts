import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../document/index.ts';
import { diagnose, errorsOf, footer, footerTo, screenOf, warningsOf } from '../testing.ts';

const ask = { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload: {} } };
const plain = (id: string): JsonObject => screenOf(id, [ask]);
const end = (id: string): JsonObject => screenOf(id, [footer], { terminal: true });
const endpoint = (routing_model: JsonObject, screens: readonly JsonObject[]): JsonObject => ({
  version: '7.3',
  data_api_version: '3.0',
  routing_model,
  screens,
});

describe('with a routing model', () => {
  const screens = [plain('A'), plain('B'), end('C')];
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['in a line', { A: ['B'], B: ['C'], C: [] }, []],
    ['with a screen that is only a destination', { A: ['B', 'C'], B: ['C'] }, []],
    [
      'with an unknown screen',
      { A: ['B'], B: ['C'], C: [], X: [] },
      ['INVALID_ROUTING_MODEL@routing_model.X'],
    ],
    [
      'with an unknown destination',
      { A: ['B', 'X'], B: ['C'], C: [] },
      ['INVALID_ROUTING_MODEL@routing_model.A[1]'],
    ],
    ['to itself', { A: ['A', 'B'], B: ['C'], C: [] }, ['INVALID_ROUTING_MODEL@routing_model.A']],
    ['forth and back', { A: ['B'], B: ['C'], C: ['B'] }, ['INVALID_ROUTING_MODEL@routing_model.C']],
    ['in a circle without entry', { A: ['B'], B: ['C'], C: ['A'] }, ['INVALID_ROUTING_MODEL@routing_model']],
    ['with a screen apart', { A: ['B'], B: [], C: [] }, ['INVALID_ROUTING_MODEL@screens[2].id']],
  ])('%s', (_what, model, expected) => {
    expect(errorsOf(endpoint(model, screens))).toEqual(expected);
  });

  it('has ten routes from one screen at most', () => {
    const ids = Array.from('BCDEFGHIJKL');
    const model = Object.fromEntries([['A', ids], ...ids.map((id) => [id, []])]);
    expect(errorsOf(endpoint(model, [plain('A'), ...ids.map(end)]))).toEqual([
      'INVALID_ROUTING_MODEL@routing_model.A',
    ]);
  });

  it('declares what is navigated to', () => {
    const flow = endpoint({ A: [], B: ['C'], C: ['A'] }, [
      screenOf('A', [footerTo('B')]),
      plain('B'),
      end('C'),
    ]);
    expect(errorsOf(flow)).toEqual(['INVALID_ROUTING_MODEL@screens[0].id']);
  });

  it('warns of dead ends and of screens that nothing leads to', () => {
    const circle = endpoint({ A: ['D'], B: ['C'], C: ['E'], D: [], E: ['B', 'D'] }, [
      plain('A'),
      plain('B'),
      plain('C'),
      plain('D'),
      end('E'),
    ]);
    expect(errorsOf(circle)).toEqual([]);
    expect(warningsOf(circle)).toEqual(
      expect.arrayContaining([
        'DEAD_END@screens[3].id',
        'UNREACHABLE_SCREEN@screens[1].id',
        'ROUTE_CYCLE@routing_model',
      ]),
    );
  });
});

describe('without routing model', () => {
  it('follows navigate', () => {
    expect(errorsOf({ version: '7.3', screens: [screenOf('A', [footerTo('B')]), end('B')] })).toEqual([]);
  });

  it('finds screens apart', () => {
    expect(
      errorsOf({ version: '7.3', screens: [screenOf('A', [footerTo('B')]), end('B'), end('C')] }),
    ).toEqual(['INVALID_ROUTING_MODEL@screens[2].id']);
  });

  it('points to the first screen too when nothing leads anywhere', () => {
    const flow = { version: '7.3', screens: [screenOf('A', []), end('B')] };
    expect(errorsOf(flow)).toEqual(['INVALID_ROUTING_MODEL@screens[1].id']);
    expect(diagnose(flow, 'error')).toHaveLength(1);
  });

  it('needs a beginning', () => {
    const flow = {
      version: '7.2',
      screens: [
        screenOf('A', [footerTo('B')]),
        screenOf(
          'B',
          [
            {
              type: 'EmbeddedLink',
              text: 'x',
              'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'A' }, payload: {} },
            },
            footer,
          ],
          { terminal: true },
        ),
      ],
    };
    expect(errorsOf(flow)).toEqual(['INVALID_ROUTING_MODEL@screens']);
  });
});

it('looks at thousands of screens in a row', () => {
  const ids = Array.from(
    { length: 5_000 },
    (_item, index) =>
      `S_${Array.from(String(index))
        .map((digit) => 'ABCDEFGHIJ'[Number(digit)])
        .join('')}`,
  );
  const model = Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)]));
  const last = ids.at(-1) ?? '';
  const flow = endpoint(
    model,
    ids.map((id) => (id === last ? end(id) : plain(id))),
  );
  expect(diagnose(flow, 'error').every(({ code }) => code === 'MAX_SCREENS_NUMBER')).toBe(true);
});
