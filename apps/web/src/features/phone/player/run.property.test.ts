import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openFlow,
  stepFlow,
  type JsonObject,
  type RuntimeEvent,
  type RuntimeState,
} from '@flowsmith/flow-model';
import { continueRun, lookedAt, openRun, shownState, stepRun, travel, type Run } from './run.ts';

const footer = (action: JsonObject): JsonObject => ({
  type: 'Footer',
  label: 'Go',
  'on-click-action': action,
});
const layout = (...children: readonly JsonObject[]): JsonObject => ({ type: 'SingleColumnLayout', children });
/** Two screens, a text, a choice that fills in data, an endpoint, and an end. */
const flow: JsonObject = {
  version: '7.0',
  data_api_version: '3.0',
  routing_model: { A: ['B'], B: ['C'], C: [] },
  screens: [
    {
      id: 'A',
      title: 'A',
      data: { hint: { type: 'string', __example__: 'none' } },
      layout: layout(
        { type: 'TextInput', name: 'text', label: 'Text' },
        {
          type: 'RadioButtonsGroup',
          name: 'choice',
          label: 'Choice',
          'data-source': ['x', 'y'].map((id) => ({
            id,
            title: id,
            'on-select-action': { name: 'update_data', payload: { hint: id } },
          })),
        },
        footer({ name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} }),
      ),
    },
    {
      id: 'B',
      title: 'B',
      refresh_on_back: true,
      layout: layout(
        { type: 'OptIn', name: 'sure', label: 'Sure' },
        footer({ name: 'data_exchange', payload: {} }),
      ),
    },
    {
      id: 'C',
      title: 'C',
      terminal: true,
      data: { sum: { type: 'number', __example__: 1 } },
      layout: layout(footer({ name: 'complete', payload: { sum: '${data.sum}' } })),
    },
  ],
};

const footerOf = (screen: number, child: number): RuntimeEvent => ({
  type: 'tap',
  path: ['screens', screen, 'layout', 'children', child],
});
const event: fc.Arbitrary<RuntimeEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(footerOf(0, 2), footerOf(1, 1), footerOf(2, 0)) },
  fc.string({ maxLength: 3 }).map((value): RuntimeEvent => ({ type: 'change', name: 'text', value })),
  fc.constantFrom('x', 'y').map((value): RuntimeEvent => ({ type: 'change', name: 'choice', value })),
  fc.boolean().map((value): RuntimeEvent => ({ type: 'change', name: 'sure', value })),
  fc.constantFrom('text', 'choice').map((name): RuntimeEvent => ({ type: 'leave', name })),
  fc.constantFrom<RuntimeEvent>({ type: 'back' }, { type: 'dismiss-snackbar' }, { type: 'close' }),
  {
    weight: 2,
    arbitrary: fc
      .record({ id: fc.integer({ min: 1, max: 4 }), screen: fc.constantFrom('A', 'C', 'GONE') })
      .map(({ id, screen }): RuntimeEvent => ({
        type: 'exchange-answered',
        id,
        answer: { screen, data: screen === 'C' ? { sum: id } : {} },
      })),
  },
  fc
    .integer({ min: 1, max: 4 })
    .map((id): RuntimeEvent => ({ type: 'exchange-failed', id, message: 'Down' })),
);
const events = fc.array(event, { maxLength: 30 });

/** Plays events, and keeps for each entry that came of one how many events had been fed by then. */
function play(list: readonly RuntimeEvent[]): {
  readonly run: Run;
  readonly fed: ReadonlyMap<number, number>;
} {
  const fed = new Map<number, number>();
  let run = openRun(flow, {}, 0);
  for (const entry of run.entries) fed.set(entry.id, 0);
  for (const [index, next] of list.entries()) {
    const before = run;
    run = stepRun(flow, run, next, index + 1);
    if (run.entries === before.entries) continue;
    const known = new Set(before.entries);
    for (const entry of run.entries) if (!known.has(entry)) fed.set(entry.id, index + 1);
  }
  return { run, fed };
}

function replayed(list: readonly RuntimeEvent[]): RuntimeState {
  return list.reduce((state, next) => stepFlow(flow, state, next).state, openFlow(flow).state);
}

describe('a run', () => {
  it('is in the state that its events alone lead to', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(play(list).run.state).toEqual(replayed(list));
      }),
    );
  });

  it('shows at each entry, and goes on from it with, the state that the events up to it lead to', () => {
    fc.assert(
      fc.property(events, fc.nat(), events, (list, place, more) => {
        const { run, fed } = play(list);
        const entry = run.entries[place % run.entries.length];
        if (entry === undefined) throw new Error('A run has at least the entry of its beginning');
        const expected = replayed(list.slice(0, fed.get(entry.id)));
        const looking = travel(run, entry.id);
        expect(shownState(looking)).toEqual(entry === run.entries.at(-1) ? run.state : expected);
        if (lookedAt(looking) === undefined) return;

        const going = continueRun(looking);
        expect(going.state).toEqual(expected);
        expect(going.looking).toBeUndefined();
        expect(going.entries).toEqual(run.entries.slice(0, going.entries.length));
        expect(going.entries).toContain(entry);
        // What it was waiting for is asked again, as a new attempt.
        expect(going.request?.id).toBe(expected.pending?.id);
        const after = more.reduce((now, next) => stepRun(flow, now, next, 99), going);
        expect(after.state).toEqual(
          more.reduce((state, next) => stepFlow(flow, state, next).state, expected),
        );
      }),
    );
  });

  it('takes nothing from the person while another moment is looked at, but what the endpoint says', () => {
    fc.assert(
      fc.property(events, fc.nat(), event, (list, place, next) => {
        const { run } = play(list);
        const looking = travel(run, run.entries[place % run.entries.length]?.id);
        if (looking.looking === undefined) return;
        const after = stepRun(flow, looking, next, 99);
        const isAnswer = next.type === 'exchange-answered' || next.type === 'exchange-failed';
        expect(after.state).toEqual(isAnswer ? stepFlow(flow, run.state, next).state : run.state);
        expect(shownState(after)).toEqual(shownState(looking));
      }),
    );
  });

  it('gives its entries rising ids, and what follows from an event the states around that event', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { entries } = play(list).run;
        const ids = entries.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
        for (const [index, entry] of entries.entries()) {
          if (entry.event !== undefined || index === 0) continue;
          expect([entry.before, entry.after]).toEqual([
            entries[index - 1]?.before,
            entries[index - 1]?.after,
          ]);
        }
      }),
    );
  });
});
