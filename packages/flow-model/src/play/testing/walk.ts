import type { JsonArray, JsonObject, JsonValue } from '../../document/types.ts';
import { openFlow, stepFlow, viewScreen } from '../../runtime/index.ts';
import type { ComponentView, RuntimeEvent, RuntimeState, RuntimeStep } from '../../runtime/index.ts';
import { arrayOr, objectOr, stringsOf, textOr } from '../../runtime/json.ts';
import { exampleAnswer, openingOf } from '../index.ts';
import type { RecordedEvent, Scenario } from '../index.ts';

const TEXTS = ['Ana', 'ana@example.com', '1012 AB', '204117', '20481516', '12345', 'secret1', '030 1234567'];
const DATES = ['2027-03-02', '2027-06-04', '2001-02-03', '2020-05-06', '1990-01-01'];
const STAYS = [
  { 'start-date': '2027-08-06', 'end-date': '2027-08-13' },
  { 'start-date': '2027-06-04', 'end-date': '2027-06-07' },
];
const FILES = [[{ file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 'x', id: '1', media_id: '1' }], []];

/**
 * Plays a flow as somebody who fills in what is there and taps what can be tapped, and writes down every event.
 * @param choices what to do; each number is one decision
 */
export function walk(flow: JsonValue, choices: readonly number[], scenario?: Scenario): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  let step: RuntimeStep = openFlow(flow, openingOf(flow, scenario));
  const feed = (event: RuntimeEvent): void => {
    const before = step.state;
    step = stepFlow(flow, before, event);
    events.push({ before, event, after: step.state });
  };
  const answer = (): void => {
    for (let { pending } = step.state; pending !== undefined; { pending } = step.state) {
      const request = step.effects.find((effect) => effect.type === 'exchange')?.request ?? {};
      const given = exampleAnswer(flow, request, scenario);
      feed({ type: 'exchange-answered', id: pending.id, answer: given });
    }
  };
  answer();
  for (const choice of choices) {
    if (step.state.status !== 'ready') break;
    const possible = possibleEvents(flow, step.state, choice);
    const event = possible[choice % possible.length];
    if (event === undefined) break;
    feed(event);
    // Now and then somebody does not wait for the answer.
    if (choice % 17 !== 0) answer();
  }
  answer();
  return events;
}

function possibleEvents(flow: JsonValue, state: RuntimeState, choice: number): readonly RuntimeEvent[] {
  const view = viewScreen(flow, state);
  const changes = view.components
    .filter(({ enabled }) => enabled)
    .flatMap((input) => valuesFor(input, choice).map((value) => changeOf(input, value)));
  const missing = new Set(view.invalid.map(({ name }) => name));
  const mending = changes.filter((event) => {
    if (event.type !== 'change' || !missing.has(event.name)) return false;
    const after = viewScreen(flow, stepFlow(flow, state, event).state);
    return after.invalid.length < view.invalid.length;
  });
  const taps = view.components.filter(({ enabled }) => enabled).flatMap(tapsOf);
  const footer: RuntimeEvent[] = view.footer === undefined ? [] : [{ type: 'tap', path: view.footer.path }];
  const leaving: RuntimeEvent[] = choice % 5 === 0 ? [{ type: 'back' }] : [];
  return [
    ...changes,
    ...mending,
    ...mending,
    ...mending,
    ...taps,
    ...footer,
    ...footer,
    ...footer,
    ...leaving,
  ];
}

function changeOf({ props }: ComponentView, value: JsonValue | undefined): RuntimeEvent {
  return { type: 'change', name: textOr(props['name']), value };
}

function valuesFor({ type, props }: ComponentView, choice: number): readonly (JsonValue | undefined)[] {
  const ids = idsOf(arrayOr(props['data-source']));
  const id = ids[choice % Math.max(ids.length, 1)];
  switch (type) {
    case 'TextInput':
    case 'TextArea':
      return [...TEXTS, choice % 3 === 0 ? undefined : 'A'];
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return id === undefined ? [] : [id];
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return id === undefined ? [] : [[id], ids.slice(0, choice % 4), ids.toReversed().slice(0, 2)];
    case 'OptIn':
      return [true, choice % 2 === 0];
    case 'DatePicker':
      return DATES;
    case 'CalendarPicker':
      return props['mode'] === 'range' ? STAYS : DATES;
    case 'PhotoPicker':
    case 'DocumentPicker':
      return FILES;
    default:
      return [];
  }
}

function idsOf(options: JsonArray): readonly string[] {
  return stringsOf(
    options
      .map(objectOr)
      .filter((option) => option['enabled'] !== false)
      .map(({ id = null }: JsonObject) => id),
  );
}

function tapsOf({ type, path, props }: ComponentView): readonly RuntimeEvent[] {
  if (type === 'NavigationList') {
    return arrayOr(props['list-items']).map((_, index) => ({
      type: 'tap',
      path: [...path, 'list-items', index],
    }));
  }
  return 'on-click-action' in props ? [{ type: 'tap', path }] : [];
}
