import { isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { SUCCESS, viewScreen } from '../runtime/index.ts';
import type { RuntimeEvent, RuntimeState } from '../runtime/index.ts';
import { successParams } from '../runtime/answerProblems.ts';
import { memoryOf } from '../runtime/context.ts';
import { withMember } from '../runtime/json.ts';
import { differenceOf } from './difference.ts';
import { takesInRequest } from './fillIn.ts';
import { stepEvent } from './stepEvent.ts';
import { targetAt } from './tapTarget.ts';
import type { FlowTest, RuleAnswer, TestStep } from './types.ts';

/** One event of a run, with the states around it. */
export interface RecordedEvent {
  readonly before: RuntimeState;
  readonly event: RuntimeEvent;
  readonly after: RuntimeState;
  /** `false`: the answer came by a rule or from an endpoint that will give it again. Default: it becomes part of the test. */
  readonly byHand?: boolean;
  /** HTTP status with which a request failed, where there was one. */
  readonly status?: number;
}

/**
 * Turns a run into the steps of a test and how it ended. Typing becomes one step for each field; what changed nothing is
 * left out. With the same flow and scenario, `runTest` passes on the result.
 * @param flow the flow as it was played
 * @param run every event of the run, oldest first, from when the flow was opened
 */
export function recordTest(
  flow: JsonValue,
  run: readonly RecordedEvent[],
): Pick<FlowTest, 'steps' | 'expect'> {
  const steps: Recorded[] = [];
  for (const entry of run) {
    const abandoned = entry.before.status === 'loading' && isLeaving(entry.event);
    // The answer to this tap was not waited for, so the test must not wait for one either.
    if (abandoned && steps.at(-1)?.step.do === 'tap') steps.pop();
    const step = stepOf(flow, entry);
    if (step !== undefined) add(steps, { step, entry, isQuiet: isQuiet(flow, entry) });
  }
  return { steps: steps.map(({ step }) => step), expect: expectationOf(run) };
}

interface Recorded {
  readonly step: TestStep;
  readonly entry: RecordedEvent;
  /** Nothing but the value of the field changed, and the same inputs are on display as before. */
  readonly isQuiet: boolean;
}

/** Adds a step, or puts the new value into an earlier step for the same field if nothing in between depends on the old one. */
function add(steps: Recorded[], recorded: Recorded): void {
  const { step, isQuiet } = recorded;
  if (step.do === 'set' && isQuiet) {
    for (let index = steps.length - 1; index >= 0; index--) {
      const earlier = steps[index];
      if (earlier === undefined || earlier.step.do !== 'set' || !earlier.isQuiet) break;
      if (earlier.step.screen === step.screen && earlier.step.name === step.name) {
        steps[index] = recorded;
        return;
      }
    }
  }
  steps.push(recorded);
}

function stepOf(flow: JsonValue, entry: RecordedEvent): TestStep | undefined {
  const { before, event, after } = entry;
  const screen = before.history.at(-1) ?? '';
  switch (event.type) {
    case 'change':
      return before.status === 'ready' && before !== after
        ? { do: 'set', screen, name: event.name, value: event.value ?? null }
        : undefined;
    case 'tap': {
      if (before.status !== 'ready') return undefined;
      const target = targetAt(viewScreen(flow, before), event.path);
      const step = target === undefined ? undefined : ({ do: 'tap', screen, target } as const);
      // A tap on what is disabled does nothing.
      return step !== undefined && stepEvent(flow, before, step).ok ? step : undefined;
    }
    case 'back':
    case 'close':
      // Before the first screen there is nothing to go back from.
      return before.status === 'completed' || before.status === 'closed' || screen === ''
        ? undefined
        : { do: event.type, screen };
    case 'exchange-answered':
      return entry.byHand === false || before === after
        ? undefined
        : { do: 'answer', answer: answerOf(event.answer, screen) };
    case 'exchange-failed':
      return entry.byHand === false || before === after
        ? undefined
        : { do: 'answer', answer: failureOf(entry.status, event.message) };
    case 'leave':
    case 'dismiss-snackbar':
      return undefined;
  }
}

/** The kind of answer that says most evidently what was sent, and sends just that again. */
function answerOf(answer: JsonObject, current: string): RuleAnswer {
  const { screen, data = {}, ...others } = answer;
  const isPlain = typeof screen === 'string' && isJsonObject(data) && Object.keys(others).length === 0;
  if (!isPlain || takesInRequest(answer)) return { kind: 'raw', answer };
  const params = successParams(data);
  if (screen === SUCCESS) {
    // A flow token that is missing would be added.
    const isWhole = differenceOf(data, { extension_message_response: { params } }) === undefined;
    return isWhole && params['flow_token'] !== undefined
      ? { kind: 'complete', params }
      : { kind: 'raw', answer };
  }
  const { error_message: message, ...rest } = data;
  if (screen === current && typeof message === 'string' && message !== '') {
    return { kind: 'error', message, ...(Object.keys(rest).length === 0 ? {} : { data: rest }) };
  }
  return { kind: 'screen', screen, data };
}

/** A failure with the status nearest to what happened: phones treat all others alike. */
function failureOf(given: number | undefined, message: string): RuleAnswer {
  const status = ([421, 427, 432] as const).find((known) => known === given) ?? 500;
  return { kind: 'failure', status, message };
}

function isQuiet(flow: JsonValue, { before, event, after }: RecordedEvent): boolean {
  if (event.type !== 'change' || before.status !== after.status) return false;
  const screen = before.history.at(-1) ?? '';
  if (screen !== after.history.at(-1)) return false;
  const [was, is] = [memoryOf(before, screen), memoryOf(after, screen)];
  return (
    was.data === is.data &&
    differenceOf(withMember(was.form, event.name, null), withMember(is.form, event.name, null)) ===
      undefined &&
    inputsShown(flow, before) === inputsShown(flow, after)
  );
}

/** Names of the inputs that can be filled in, as one text. */
function inputsShown(flow: JsonValue, state: RuntimeState): string {
  const { components } = viewScreen(flow, state);
  return JSON.stringify(
    components.map(({ path, enabled, props }) => [path, enabled, props['data-source'] ?? null]),
  );
}

function expectationOf(run: readonly RecordedEvent[]): FlowTest['expect'] {
  const screens: string[] = [];
  for (const { before, after } of run) {
    for (const { history } of [before, after]) {
      const screen = history.at(-1);
      if (screen !== undefined && screen !== screens.at(-1)) screens.push(screen);
    }
  }
  const last = run.at(-1)?.after;
  // Of a run in which nothing happened yet, not even its first screen is known.
  if (last === undefined) return { end: 'open' };
  const isEnded = last.status === 'completed' || (last.status === 'closed' && screens.length > 0);
  return {
    end: isEnded ? last.status : 'open',
    screens,
    ...(last.completion === undefined ? {} : { payload: last.completion }),
  };
}

function isLeaving({ type }: RuntimeEvent): boolean {
  return type === 'back' || type === 'close';
}
