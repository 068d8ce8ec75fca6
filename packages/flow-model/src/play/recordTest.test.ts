import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { openFlow, stepFlow, viewScreen } from '../runtime/index.ts';
import type { RuntimeEvent } from '../runtime/index.ts';
import { newTest, emptyPlayKit, newScenario, recordTest } from './index.ts';
import type { RecordedEvent } from './index.ts';
import { orderFlow } from './testing/flow.ts';

/** Plays {@link orderFlow} and writes down every event. */
class Recording {
  readonly events: RecordedEvent[] = [];
  #state = openFlow(orderFlow).state;

  feed(event: RuntimeEvent, byHand?: boolean): this {
    const before = this.#state;
    this.#state = stepFlow(orderFlow, before, event).state;
    this.events.push({ before, event, after: this.#state, ...(byHand === undefined ? {} : { byHand }) });
    return this;
  }

  set(name: string, ...values: readonly (JsonValue | undefined)[]): this {
    for (const value of values) this.feed({ type: 'change', name, value });
    return this;
  }

  tap(type: string, nth = 0, rest: Path = []): this {
    const { components, footer } = viewScreen(orderFlow, this.#state);
    const all = footer === undefined ? components : [...components, footer];
    const path = all.filter((component) => component.type === type)[nth]?.path ?? [];
    return this.feed({ type: 'tap', path: [...path, ...rest] });
  }

  answer(answer: JsonObject, byHand?: boolean): this {
    return this.feed({ type: 'exchange-answered', id: this.#state.pending?.id ?? 0, answer }, byHand);
  }

  get recorded() {
    return recordTest(orderFlow, this.events);
  }
}

const order = () => new Recording().set('name', 'Ana').tap('Footer');
const stepsOf = (recording: Recording) => recording.recorded.steps.slice(2);
const set = (name: string, value: JsonValue) => ({ do: 'set', screen: 'ORDER', name, value });

describe('what is recorded', () => {
  it('is one step for each field, however it was typed', () => {
    const typed = new Recording()
      .set('name', 'A', 'An')
      .set('day', '2027-03-02')
      .set('name', 'Ana', undefined);
    expect(typed.recorded.steps).toEqual([set('name', null), set('day', '2027-03-02')]);
  });

  it('keeps a value that others depended on', () => {
    const changed = new Recording().set('dish', 'soup').set('spice', 'hot').set('dish', 'wrap');
    expect(changed.recorded.steps).toEqual([set('dish', 'soup'), set('spice', 'hot'), set('dish', 'wrap')]);
  });

  it.each([
    ['Footer', 0, { type: 'Footer' }],
    ['EmbeddedLink', 0, { type: 'EmbeddedLink', label: 'Help' }],
    ['EmbeddedLink', 1, { type: 'EmbeddedLink', label: 'Same', index: 0 }],
    ['EmbeddedLink', 2, { type: 'EmbeddedLink', label: 'Same', index: 1 }],
  ])('names %s number %i by no more than it needs', (type, nth, target) => {
    expect(new Recording().set('name', 'Ana').tap(type, nth).recorded.steps[1]).toEqual({
      do: 'tap',
      screen: 'ORDER',
      target,
    });
  });

  it('names items by their id', () => {
    const { steps, expect: expected } = new Recording()
      .tap('EmbeddedLink')
      .tap('NavigationList', 0, ['list-items', 0]).recorded;
    expect(steps[1]).toEqual({
      do: 'tap',
      screen: 'HELP',
      target: { type: 'NavigationList', item: 'food' },
    });
    expect(expected).toEqual({
      end: 'completed',
      screens: ['ORDER', 'HELP'],
      payload: { topic: 'food', flow_token: 'unused' },
    });
  });

  it.each([
    ['a tap on a disabled Footer', new Recording().tap('Footer')],
    ['a tap beside everything', new Recording().feed({ type: 'tap', path: ['screens', 9] })],
    ['leaving a field', new Recording().feed({ type: 'leave', name: 'name' })],
    ['a value that cannot be entered', new Recording().set('name', { a: 1 })],
    ['an answer that nobody waited for', new Recording().answer({ screen: 'DONE' })],
    [
      'what comes after the end',
      new Recording().feed({ type: 'close' }).feed({ type: 'close' }).feed({ type: 'back' }),
      [{ do: 'close', screen: 'ORDER' }],
    ],
  ])('leaves out %s', (_, recording, steps: readonly object[] = []) => {
    expect(recording.recorded.steps).toEqual(steps);
  });

  it.each<[JsonObject, JsonObject]>([
    [
      { screen: 'DONE', data: { total: 9 } },
      { kind: 'screen', screen: 'DONE', data: { total: 9 } },
    ],
    [
      { screen: 'ORDER', data: { error_message: 'No' } },
      { kind: 'error', message: 'No' },
    ],
    [
      { screen: 'ORDER', data: { error_message: 'No', open: false } },
      { kind: 'error', message: 'No', data: { open: false } },
    ],
    [
      { screen: 'SUCCESS', data: { extension_message_response: { params: { flow_token: 'T' } } } },
      { kind: 'complete', params: { flow_token: 'T' } },
    ],
    [
      { screen: 'SUCCESS', data: { extension_message_response: { params: {} } } },
      { kind: 'raw', answer: { screen: 'SUCCESS', data: { extension_message_response: { params: {} } } } },
    ],
    [{ screen: 'SUCCESS' }, { kind: 'raw', answer: { screen: 'SUCCESS' } }],
    [{ data: {} }, { kind: 'raw', answer: { data: {} } }],
    [
      { version: '3.0', screen: 'DONE' },
      { kind: 'raw', answer: { version: '3.0', screen: 'DONE' } },
    ],
  ])('keeps the answer %j that was given by hand', (given, answer) => {
    expect(stepsOf(order().answer(given))).toEqual([{ do: 'answer', answer }]);
  });

  it('keeps failures by hand, but no answers of rules', () => {
    const failed = order().feed({ type: 'exchange-failed', id: 1, message: 'Gone' });
    expect(stepsOf(failed)).toEqual([
      { do: 'answer', answer: { kind: 'failure', status: 500, message: 'Gone' } },
    ]);
    const [entry] = failed.events.slice(-1);
    const old = entry === undefined ? [] : [...failed.events.slice(0, -1), { ...entry, status: 427 }];
    expect(recordTest(orderFlow, old).steps.at(-1)).toMatchObject({ answer: { status: 427 } });
    expect(stepsOf(order().answer({ screen: 'DONE', data: { total: 9 } }, false))).toEqual([]);
  });

  it('forgets a tap whose answer was not waited for', () => {
    expect(order().feed({ type: 'close' }).recorded).toEqual({
      steps: [set('name', 'Ana'), { do: 'close', screen: 'ORDER' }],
      expect: { end: 'closed', screens: ['ORDER'] },
    });
  });

  it('is an open end of nothing where nothing happened', () => {
    expect(recordTest(orderFlow, [])).toEqual({ steps: [], expect: { end: 'open' } });
  });
});

describe('new things', () => {
  it('get ids of their own', () => {
    const first = newScenario(orderFlow, emptyPlayKit(), 'Größe & Ärger');
    const kit = { ...emptyPlayKit(), scenarios: [first] };
    expect(first.id).toBe('gro-e-arger');
    expect(newScenario(orderFlow, kit, 'Größe & Ärger').id).toBe('gro-e-arger-2');
    expect(newScenario(orderFlow, kit, '順番').id).toBe('scenario');
    expect(newTest(kit, '…', { steps: [], expect: { end: 'open' } })).toMatchObject({
      id: 'test',
      name: '…',
    });
  });

  it('write their first screen down where it is not evident', () => {
    const { screens, routing_model: _, ...rest } = orderFlow;
    const loose = { ...rest, screens: JSON.parse(JSON.stringify(screens).replaceAll('"HELP"', '"AWAY"')) };
    expect(newScenario(orderFlow, emptyPlayKit(), 'x').start).toEqual({ action: 'navigate' });
    expect(newScenario(loose, emptyPlayKit(), 'x').start).toEqual({ action: 'navigate', screen: 'ORDER' });
  });
});
