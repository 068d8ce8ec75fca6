import type { JsonObject } from '../src/document/index.ts';
import { explainFooter } from '../src/explain/index.ts';
import { openFlow, stepFlow, viewScreen, type RuntimeState } from '../src/runtime/index.ts';
import { summary, times, type Measurement } from './measure.ts';

/** What each tap and each key costs on a screen of 50 components, half of which depend on what is entered. */
export function runtimeBench(): Measurement[] {
  const flow = busyFlow();
  let state = openFlow(flow).state;
  const type = (now: RuntimeState, round: number): RuntimeState =>
    stepFlow(flow, now, { type: 'change', name: 'field_1', value: `text ${round}` }).state;
  let round = 0;
  const prepare = (): RuntimeState => {
    viewScreen(flow, state);
    round += 1;
    return state;
  };
  const step = times(ROUNDS, prepare, (before) => {
    state = type(before, round);
  });
  const view = times(
    ROUNDS,
    () => type(prepare(), round),
    (after) => viewScreen(flow, after),
  );
  const why = times(
    ROUNDS,
    () => type(prepare(), round),
    (after) => explainFooter(flow, after),
  );
  const first = times(
    FIRST_ROUNDS,
    () => busyFlow(),
    (fresh) => viewScreen(fresh, openFlow(fresh).state),
  );
  return [
    summary('a key typed, 50 components', step, { p95: true, aim: 0.5 }),
    summary('the screen after it', view, { p95: true, aim: 1 }),
    summary('why the button is disabled', why, { p95: true, aim: 2 }),
    summary('opening the flow', first, { aim: 5 }),
  ];
}

const ROUNDS = 2_000;
const FIRST_ROUNDS = 50;
const COMPONENTS = 50;

function busyFlow(): JsonObject {
  const components = Array.from({ length: COMPONENTS - 1 }, (_, at) => component(at));
  const footer = {
    type: 'Footer',
    label: 'Done',
    'on-click-action': { name: 'complete', payload: { answer: '${form.field_1}' } },
  };
  const data = {
    total: { type: 'number', __example__: 5 },
    greeting: { type: 'string', __example__: 'Hello' },
    options: { type: 'array', __example__: options(100) },
  };
  const layout = { type: 'SingleColumnLayout', children: [...components, footer] };
  return { version: '7.3', screens: [{ id: 'ASK', title: 'Ask', terminal: true, data, layout }] };
}

/** Inputs of every kind, and texts that depend on them in every language. */
function component(at: number): JsonObject {
  const name = `field_${at}`;
  const label = `Question ${at}`;
  switch (at % 10) {
    case 0:
      return { type: 'TextBody', text: `\`'Total ' (\${data.total} * ${at}) ' for ' \${form.field_1}\`` };
    case 1:
      return {
        type: 'TextInput',
        name,
        label,
        required: true,
        'helper-text': 'A hint',
        pattern: '^[a-z0-9 ]+$',
      };
    case 2:
      return branch();
    case 3:
      return {
        type: 'Dropdown',
        name,
        label,
        'data-source': '${data.options}',
        visible: "`${form.field_1} != 'x'`",
      };
    case 4:
      return { type: 'CheckboxGroup', name, label, 'data-source': options(10), required: true };
    case 5:
      return { type: 'RadioButtonsGroup', name, label, 'data-source': options(10) };
    case 6:
      return {
        type: 'DatePicker',
        name,
        label,
        'min-date': '2026-01-01',
        'unavailable-dates': ['2026-05-05'],
      };
    case 7:
      return { type: 'TextArea', name, label, enabled: "`${form.field_1} != 'x'`" };
    case 8:
      return {
        type: 'Switch',
        value: '${form.field_1}',
        cases: { x: [{ type: 'TextBody', text: 'X' }], default: [] },
      };
    default:
      return { type: 'OptIn', name, label };
  }
}

function branch(): JsonObject {
  return Object.fromEntries([
    ['type', 'If'],
    ['condition', "${form.field_1} != ''"],
    ['then', [{ type: 'TextBody', text: '${data.greeting}' }]],
    ['else', [{ type: 'TextCaption', text: 'Nothing yet' }]],
  ]);
}

function options(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `option_${index}`,
    title: `Option ${index}`,
    description: 'What it means',
  }));
}
