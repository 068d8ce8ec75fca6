import {
  entryScreen,
  findScreen,
  openFlow,
  stepFlow,
  type JsonValue,
  type OpenOptions,
  type RuntimeEvent,
  type RuntimeState,
  type RuntimeStep,
} from '@flowsmith/flow-model';
import { asText, isObject } from '../props.ts';
import { playerMessages } from './messages.ts';
import { noteAll, notesOf, type Note } from './notes.ts';
import type { OpenRequest, Run, RunEntry, Source } from './runTypes.ts';

export type { OpenRequest, Run, RunEntry, RunEntryKind, Source } from './runTypes.ts';

/** A flow that was not opened yet: the chat with its message. */
export function idleRun(now: number, opening: OpenOptions = {}): Run {
  const state: RuntimeState = {
    status: 'closed',
    history: [],
    screens: {},
    flowToken: opening.flowToken ?? '',
    nextExchangeId: 1,
  };
  return { state, entries: [], nextEntryId: 1, openedAt: now, opening };
}

/** Opens a flow; `now` in milliseconds since 1970. A screen that is not there counts as none. */
export function openRun(value: JsonValue, options: OpenOptions, now: number): Run {
  const { action, screen, data, flowToken, habits } = options;
  const exists = screen !== undefined && findScreen(value, screen) !== undefined;
  const opening: OpenOptions = {
    ...(action === undefined ? {} : { action }),
    ...(flowToken === undefined ? {} : { flowToken }),
    ...(habits === undefined ? {} : { habits }),
    ...(exists ? { screen } : {}),
    // Data was meant for the screen that is not there.
    ...(data === undefined || (screen !== undefined && !exists) ? {} : { data }),
  };
  const blank = idleRun(now, opening);
  const step = openFlow(value, opening);
  const first = step.state.history.at(-1);
  const opened: Note = {
    kind: 'open',
    text: playerMessages.event.open(first),
    detail: first === undefined ? undefined : step.state.screens[first]?.data,
    path: first === undefined ? undefined : findScreen(value, first)?.path,
  };
  return advance(blank, step, [opened, ...notesOf(value, blank.state, step)], now);
}

/**
 * Feeds an event to the flow and writes down what came of it. While another moment is looked at, only the endpoint goes on:
 * what the person does changes nothing.
 */
export function stepRun(
  value: JsonValue,
  run: Run,
  event: RuntimeEvent,
  now: number,
  source: Source = {},
): Run {
  const isAnswer = event.type === 'exchange-answered' || event.type === 'exchange-failed';
  if (run.looking !== undefined && !isAnswer) return run;
  const step = stepFlow(value, run.state, event);
  if (step.state === run.state && step.effects.length === 0) return run;
  return advance(run, step, notesOf(value, run.state, step, event, source), now);
}

/** Shows the state behind an entry, or the present again. Entries that are not there change nothing. */
export function travel(run: Run, entryId: number | undefined): Run {
  // The last entry is the present.
  const target = run.entries.at(-1)?.id === entryId ? undefined : entryId;
  if (target === run.looking) return run;
  return target === undefined || run.entries.some((entry) => entry.id === target)
    ? { ...run, looking: target }
    : run;
}

/** Goes on from the moment that is looked at: what came after it is forgotten, what it was waiting for is asked again. */
export function continueRun(run: Run): Run {
  const index = run.entries.findIndex((entry) => entry.id === run.looking);
  const chosen = run.entries[index];
  if (chosen === undefined) return run;
  // What followed from the same event belongs to the same moment.
  const end = run.entries.findIndex(
    (entry, place) => place > index && (entry.event !== undefined || entry.after !== chosen.after),
  );
  const entries = end === -1 ? run.entries : run.entries.slice(0, end);
  return {
    ...run,
    state: chosen.after,
    entries,
    looking: undefined,
    url: undefined,
    request: awaited(entries, chosen.after),
  };
}

/** Asks again what failed last, as the button on a phone's error screen does. */
export function retryRun(run: Run): Run {
  const failure = run.entries.findLast((entry) => entry.kind === 'failure');
  const request = failure === undefined ? undefined : awaited(run.entries, failure.before);
  if (failure === undefined || request === undefined || run.looking !== undefined) return run;
  const words: Note = {
    kind: 'exchange',
    text: playerMessages.event.again(asText(request.request['action'])),
    detail: request.request,
    path: failure.before.busy,
  };
  return {
    ...noteAll(run, [words], run.state, failure.before, run.openedAt + failure.at),
    state: failure.before,
    request,
  };
}

/** The page that the flow wanted to open was dealt with. */
export function forgetUrl(run: Run): Run {
  return run.url === undefined ? run : { ...run, url: undefined };
}

/**
 * The run with an edited flow: with everything entered while its screen still exists, from the start when it does not.
 * The same object when the edit does not touch it.
 */
export function editRun(value: JsonValue, run: Run, opening: OpenOptions, now: number): Run {
  const { history, status } = run.state;
  const current = history.at(-1);
  if (status === 'completed' || status === 'closed') return run;
  if (current === undefined) {
    const canOpen = status === 'failed' && run.opening.action !== 'data_exchange';
    return canOpen && entryScreen(value) !== undefined ? openRun(value, opening, now) : run;
  }
  if (findScreen(value, current) === undefined) {
    const again = openRun(value, { ...opening, action: 'navigate' }, now);
    const words: Note = { kind: 'edited', text: playerMessages.event.edited };
    return noteAll(again, [words], run.state, again.state, now);
  }
  const left = history.filter((id) => findScreen(value, id) !== undefined);
  return left.length === history.length ? run : { ...run, state: { ...run.state, history: left } };
}

/** The entry that is looked at; `undefined` in the present. */
export function lookedAt(run: Run): RunEntry | undefined {
  return run.looking === undefined ? undefined : run.entries.find((entry) => entry.id === run.looking);
}

/** What the phone shows: the present, or the moment that is looked at. */
export function shownState(run: Run): RuntimeState {
  return lookedAt(run)?.after ?? run.state;
}

function advance(run: Run, step: RuntimeStep, notes: readonly Note[], now: number): Run {
  const asked = step.effects.findLast((effect) => effect.type === 'exchange');
  const opens = step.effects.findLast((effect) => effect.type === 'open-url');
  const complaint = step.effects.findLast((effect) => effect.type === 'error-notification');
  const still = step.state.pending?.id === run.request?.id ? run.request : undefined;
  return {
    ...noteAll(run, notes, run.state, step.state, now),
    state: step.state,
    request: asked === undefined ? still : { id: asked.id, request: asked.request },
    url: opens?.url ?? run.url,
    notification: complaint?.request ?? run.notification,
  };
}

/** The request that a state waits for, as a new attempt. */
function awaited(entries: readonly RunEntry[], state: RuntimeState): OpenRequest | undefined {
  const id = state.pending?.id;
  if (id === undefined) return undefined;
  const sent = entries.findLast((entry) => entry.kind === 'exchange' && entry.after.pending?.id === id);
  const request = sent?.detail;
  return isObject(request) ? { id, request } : undefined;
}
