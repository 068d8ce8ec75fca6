import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { placeScreens, routingGraph } from './index.ts';

function to(name: string): JsonObject {
  return { name: 'navigate', next: { type: 'screen', name }, payload: {} };
}

function link(name: string): JsonObject {
  return { type: 'EmbeddedLink', text: 'x', 'on-click-action': to(name) };
}

function screen(id: string, components: readonly JsonValue[], more: JsonObject = {}): JsonObject {
  return { id, title: id, ...more, layout: { type: 'SingleColumnLayout', children: components } };
}

function flow(screens: readonly JsonValue[], more: JsonObject = {}): JsonObject {
  return { version: '7.3', ...more, screens };
}

/** A flow from a drawing: `A>B,C B>C` with one link for each arrow. */
function drawn(drawing: string): JsonObject {
  const screens = drawing.split(' ').map((part) => {
    const [id = '', targets = ''] = part.split('>');
    return screen(id, targets === '' ? [] : targets.split(',').map(link));
  });
  return flow(screens);
}

const pairs = (value: JsonValue): readonly string[] =>
  routingGraph(value).edges.map(({ from, to: target }) => `${from}>${target}`);

describe('routingGraph', () => {
  it('finds actions wherever they stand', () => {
    const value = flow([
      screen(
        'A',
        [
          {
            type: 'Form',
            name: 'f',
            children: [{ type: 'OptIn', name: 'o', label: 'o', 'on-click-action': to('B') }],
          },
          {
            type: 'If',
            condition: '',
            then: [link('C')],
            else: [{ type: 'Switch', value: '', cases: { x: [link('D')] } }],
          },
          { type: 'NavigationList', name: 'n', 'list-items': [{ id: '1', 'on-click-action': to('E') }] },
          { type: 'Footer', label: 'x', 'on-click-action': to('F') },
        ],
        { data: { items: { type: 'array', __example__: [{ id: '1', 'on-click-action': to('G') }] } } },
      ),
      ...['B', 'C', 'D', 'E', 'F', 'G'].map((id) => screen(id, [])),
    ]);
    const { edges } = routingGraph(value);
    expect(edges.map((edge) => edge.to).toSorted()).toEqual(['B', 'C', 'D', 'E', 'F', 'G']);
    expect(edges.filter((edge) => edge.example === true).map((edge) => edge.to)).toEqual(['G']);
    expect(edges.find((edge) => edge.to === 'C')?.actionPath).toEqual([
      'screens',
      0,
      'layout',
      'children',
      1,
      'then',
      0,
      'on-click-action',
    ]);
  });

  it('tells what the routing model and the actions disagree about', () => {
    const value = flow([screen('A', [link('B'), link('X')]), screen('B', []), screen('C', [])], {
      routing_model: { A: ['C', 'Y'], B: [], Z: [] },
    });
    const { differences, dangling, edges } = routingGraph(value);
    expect(edges.map(({ from, to: target, declared, derived }) => [from, target, declared, derived])).toEqual(
      [
        ['A', 'B', false, true],
        ['A', 'C', true, false],
      ],
    );
    expect(differences.notDeclared.map((edge) => edge.to)).toEqual(['B']);
    expect(differences.notTaken.map((edge) => edge.to)).toEqual(['C']);
    expect(differences.missingScreens).toEqual(['C']);
    expect(differences.unknownScreens).toEqual(['Y', 'Z']);
    expect(dangling.map((route) => route.to)).toEqual(['X', 'Y']);
  });

  it('counts a declared route as taken when the endpoint may take it', () => {
    const exchange = {
      type: 'Footer',
      label: 'x',
      'on-click-action': { name: 'data_exchange', payload: {} },
    };
    const value = flow([screen('A', [exchange]), screen('B', [])], {
      data_api_version: '3.0',
      routing_model: { A: ['B'], B: [] },
    });
    expect(routingGraph(value).differences.notTaken).toEqual([]);
  });

  it.each([
    ['A>B B>C C', { entries: ['A'], unreachable: [], disconnected: [], cycles: [] }],
    ['A>B B C', { entries: ['A', 'C'], unreachable: [], disconnected: ['C'], cycles: [] }],
    ['A>B B>A', { entries: [], unreachable: ['A', 'B'], disconnected: [], cycles: [['A', 'B']] }],
    ['A>A', { entries: ['A'], unreachable: [], disconnected: [], cycles: [['A']] }],
    [
      'A>D B>C C>B D',
      { entries: ['A'], unreachable: ['B', 'C'], disconnected: ['B', 'C'], cycles: [['B', 'C']] },
    ],
    ['A>B B>C C>D D>B', { entries: ['A'], unreachable: [], disconnected: [], cycles: [['B', 'C', 'D']] }],
  ])('knows beginnings, loose ends and circles of %s', (drawing, expected) => {
    expect(routingGraph(drawn(drawing))).toMatchObject(expected);
  });

  it('knows terminal screens', () => {
    expect(routingGraph(flow([screen('A', []), screen('B', [], { terminal: true })])).terminals).toEqual([
      'B',
    ]);
  });

  it('takes any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (junk, model, inner) => {
        expect(routingGraph(asJson(junk)).screens).toEqual([]);
        const { screens, edges } = routingGraph({
          routing_model: asJson(model),
          screens: [asJson(inner), screen('A', [asJson(inner)]), screen('A', []), screen('', [])],
        });
        expect(screens.filter((id) => id === 'A')).toEqual(['A']);
        for (const { from, to: target } of edges)
          expect(screens).toEqual(expect.arrayContaining([from, target]));
      }),
    );
  });
});

describe('placeScreens', () => {
  it.each([
    ['A>B B>C C', 'A 0,0 B 1,0 C 2,0'],
    ['A>B,C B>D C>D D', 'A 0,0 B 1,0 C 1,1 D 2,0'],
    ['A>B,C B>C C', 'A 0,0 B 1,0 C 2,0'],
    ['A>B B>A', 'A 0,0 B 1,0'],
    ['A B C', 'A 0,0 B 0,1 C 0,2'],
    ['C A>B B', 'C 0,0 A 0,1 B 1,0'],
    // D is drawn beside the screen that leads to it, although E comes first in the flow.
    ['A>B,C B>D C>E E D', 'A 0,0 B 1,0 C 1,1 E 2,1 D 2,0'],
  ])('lays out %s', (drawing, expected) => {
    const places = placeScreens(routingGraph(drawn(drawing)));
    const shown = Object.entries(places).map(([id, { column, row }]) => `${id} ${column},${row}`);
    expect(shown.toSorted()).toEqual(expected.match(/\w+ \d,\d/g)?.toSorted());
  });

  it('gives every screen a place of its own, the same each time', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (arrows) => {
        const value = flow(
          ids.map((id) =>
            screen(
              id,
              arrows.filter(([from]) => from === id).map(([, target]) => link(target)),
            ),
          ),
        );
        const places = placeScreens(routingGraph(value));
        expect(Object.keys(places).toSorted()).toEqual(ids);
        expect(new Set(Object.values(places).map(({ column, row }) => `${column},${row}`)).size).toBe(
          ids.length,
        );
        expect(placeScreens(routingGraph(value))).toEqual(places);
        expect(Math.min(...Object.values(places).map(({ column }) => column))).toBe(0);
      }),
    );
  });

  it('lets every arrow lead to the right when there is no circle', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    const arrows = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(arrows, (drawnArrows) => {
        const forward = drawnArrows.filter(([from, target]) => from < target);
        const value = flow(
          ids.map((id, index) =>
            screen(
              id,
              forward.filter(([from]) => from === index).map(([, target]) => link(ids[target] ?? '')),
            ),
          ),
        );
        const places = placeScreens(routingGraph(value));
        for (const pair of pairs(value)) {
          const [from = '', target = ''] = pair.split('>');
          expect(places[target]?.column).toBeGreaterThan(places[from]?.column ?? 0);
        }
      }),
    );
  });
});

/** What fast-check calls a JSON value, as ours. */
function asJson(value: unknown): JsonValue {
  const parsed: JsonValue = JSON.parse(JSON.stringify(value));
  return parsed;
}
