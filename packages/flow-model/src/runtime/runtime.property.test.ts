import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue, Path } from '../document/types.ts';
import { COMPONENT_TYPES } from '../spec/types.ts';
import { openFlow, responseSummary, stepFlow, viewScreen } from './index.ts';
import type { RuntimeEvent } from './index.ts';

const NAMES = ['a', 'b', 'constructor', '__proto__'];
const SCREENS = ['A', 'B', 'C', 'toString'];
const name = fc.constantFrom(...NAMES);
const screenId = fc.constantFrom(...SCREENS);
const junk: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, false, 0, 7, '', 'x', '2027-01-04', [], {}, [[]], ['a'], '${', '`'),
  fc.constantFrom<JsonValue>(
    '${data.a}',
    '${form.b}',
    '${screen.A.form.a}',
    "`'x' ${form.a}`",
    '`${form.a} + 1 > ${data.b}`',
  ),
);
const payload = fc.dictionary(name, junk, { maxKeys: 3 });
const action: fc.Arbitrary<JsonValue> = fc.oneof(
  junk,
  fc.record({
    name: fc.constantFrom('navigate', 'complete', 'data_exchange', 'update_data', 'open_url', 'x'),
    next: fc.record({ type: fc.constant('screen'), name: screenId }),
    payload,
    url: junk,
  }),
);
const items: fc.Arbitrary<JsonValue> = fc.oneof(
  junk,
  fc.array(fc.record({ id: fc.oneof(name, junk), title: junk, 'on-select-action': action }), {
    maxLength: 3,
  }),
);
const properties: { readonly [key: string]: fc.Arbitrary<JsonValue> } = {
  name,
  text: junk,
  label: junk,
  visible: fc.oneof(fc.constant(true), junk),
  enabled: junk,
  required: junk,
  pattern: junk,
  'input-type': fc.constantFrom('text', 'number', 'email', 'constructor'),
  'data-source': items,
  'list-items': items,
  'init-value': junk,
  'error-message': junk,
  'init-values': junk,
  'error-messages': junk,
  'min-date': junk,
  mode: fc.constantFrom('single', 'range'),
  'on-click-action': action,
  'on-select-action': action,
  condition: junk,
  value: junk,
};
const { component } = fc.letrec<{ component: JsonValue; children: JsonValue }>((tie) => ({
  component: fc.oneof(
    { withCrossShrink: true, maxDepth: 3 },
    junk,
    fc
      .record(
        {
          type: fc.oneof(
            { weight: 9, arbitrary: fc.constantFrom<string>(...COMPONENT_TYPES) },
            { weight: 1, arbitrary: junk },
          ),
          ...properties,
          children: tie('children'),
          else: tie('children'),
          cases: fc.dictionary(fc.oneof(name, fc.constant('default')), tie('children'), { maxKeys: 2 }),
          branch: tie('children'),
        },
        { requiredKeys: ['type'] },
      )
      .map(({ branch, ...rest }) => Object.fromEntries([...Object.entries(rest), ['then', branch ?? null]])),
  ),
  children: fc.oneof(fc.array(tie('component'), { maxLength: 4 }), junk),
}));
const screen = fc.record(
  {
    id: fc.oneof({ weight: 9, arbitrary: screenId }, { weight: 1, arbitrary: junk }),
    title: junk,
    refresh_on_back: junk,
    sensitive: junk,
    data: fc.oneof(junk, fc.dictionary(name, fc.record({ type: junk, __example__: junk }))),
    layout: fc.oneof(
      { weight: 9, arbitrary: fc.record({ children: fc.array(component, { maxLength: 6 }) }) },
      { weight: 1, arbitrary: junk },
    ),
  },
  { requiredKeys: ['id', 'layout'] },
);
const flow: fc.Arbitrary<JsonValue> = fc.record(
  {
    version: fc.constantFrom('2.1', '4.0', '6.0', '7.3', 'x'),
    data_api_version: fc.constant('3.0'),
    routing_model: fc.dictionary(screenId, fc.array(screenId)),
    screens: fc.oneof(
      { weight: 9, arbitrary: fc.array(screen, { maxLength: 4 }) },
      { weight: 1, arbitrary: junk },
    ),
  },
  { requiredKeys: ['screens'] },
);

/** Events aimed at what is on display: numbers choose among it. */
const aim = fc.record({
  kind: fc.constantFrom('change', 'leave', 'tap', 'tap', 'item', 'back', 'answer', 'fail', 'dismiss', 'junk'),
  nth: fc.nat(8),
  value: fc.option(junk, { nil: undefined }),
  answer: fc.record({
    screen: fc.oneof(screenId, fc.constant('SUCCESS'), junk),
    data: fc.oneof(junk, payload),
  }),
});
type Aim = typeof aim extends fc.Arbitrary<infer T> ? T : never;

function eventFor({ kind, nth, value, answer }: Aim, paths: readonly Path[], pending: number): RuntimeEvent {
  const path = paths[nth % Math.max(paths.length, 1)] ?? [];
  const target = NAMES[nth % NAMES.length] ?? '';
  switch (kind) {
    case 'change':
      return { type: 'change', name: target, value };
    case 'leave':
      return { type: 'leave', name: target };
    case 'tap':
      return { type: 'tap', path };
    case 'item':
      return { type: 'tap', path: [...path, 'list-items', nth] };
    case 'answer':
      return { type: 'exchange-answered', id: pending, answer };
    case 'fail':
      return { type: 'exchange-failed', id: pending, message: 'x' };
    case 'dismiss':
      return { type: 'dismiss-snackbar' };
    case 'junk':
      return { type: 'tap', path: ['screens', nth, 'nope'] };
    default:
      return { type: 'back' };
  }
}

describe('any flow under any events', () => {
  it('never throws, keeps its state plain and its views whole', () => {
    fc.assert(
      fc.property(flow, fc.array(aim, { maxLength: 25 }), fc.boolean(), (value, aims, asks) => {
        let { state } = openFlow(value, { action: asks ? 'data_exchange' : 'navigate' });
        for (const next of aims) {
          const view = viewScreen(value, state);
          const paths = [...view.components, ...(view.footer === undefined ? [] : [view.footer])].map(
            ({ path }) => path,
          );
          ({ state } = stepFlow(value, state, eventFor(next, paths, state.pending?.id ?? 0)));
          expect(state.pending === undefined).toBe(state.status !== 'loading');
          // What is kept from step to step changes nothing about what is shown.
          expect(viewScreen(value, state)).toEqual(
            viewScreen(structuredClone(value), structuredClone(state)),
          );
        }
        viewScreen(value, state);
        responseSummary(value, state);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  it('opens any JSON value at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: JsonValue = JSON.parse(JSON.stringify(value));
        viewScreen(json, openFlow(json).state);
      }),
    );
  });
});

describe('invariants of a sound flow', () => {
  const inputs = ['p', 'q', 'r'];
  const sound = (target: string, terminal: boolean) => ({
    id: target,
    title: target,
    terminal,
    layout: {
      type: 'SingleColumnLayout',
      children: [
        ...inputs.map((input) => ({ type: 'TextInput', name: input, label: input })),
        {
          type: 'Footer',
          label: 'x',
          'on-click-action': terminal
            ? { name: 'complete', payload: { p: '${form.p}', q: '${screen.A.form.q}', fixed: 1 } }
            : { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} },
        },
      ],
    },
  });
  const value = { version: '7.3', screens: [sound('A', false), sound('B', true)] };
  const edits = fc.array(fc.tuple(fc.constantFrom(...inputs), fc.string({ maxLength: 80 })), {
    maxLength: 10,
  });
  const type = (
    state: ReturnType<typeof openFlow>['state'],
    entered: readonly (readonly [string, string])[],
  ) =>
    entered.reduce(
      (now, [input, text]) => stepFlow(value, now, { type: 'change', name: input, value: text }).state,
      state,
    );
  const tapFooter = (state: ReturnType<typeof openFlow>['state']) =>
    stepFlow(value, state, { type: 'tap', path: viewScreen(value, state).footer?.path ?? [] }).state;

  it('back after navigate restores the very screen', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const before = type(openFlow(value).state, first);
        const after = stepFlow(value, type(tapFooter(before), second), { type: 'back' }).state;
        expect(viewScreen(value, after)).toEqual(viewScreen(value, before));
      }),
    );
  });

  it('completes with declared keys only, and what was entered', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const done = tapFooter(type(tapFooter(type(openFlow(value).state, first)), second));
        expect(done.status).toBe('completed');
        const last = (entered: typeof first, input: string) =>
          entered.findLast(([key]) => key === input)?.[1];
        expect(done.completion).toEqual(
          Object.fromEntries(
            [
              ['p', last(second, 'p')],
              ['q', last(first, 'q')],
              ['fixed', 1],
              ['flow_token', 'unused'],
            ].filter(([, entered]) => entered !== undefined),
          ),
        );
      }),
    );
  });
});
