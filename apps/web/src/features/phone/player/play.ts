import {
  findScreen,
  openFlow,
  stepFlow,
  valueAt,
  type JsonObject,
  type JsonValue,
  type OpenOptions,
  type RuntimeEffect,
  type RuntimeEvent,
  type RuntimeState,
  type RuntimeStep,
} from '@flowsmith/flow-model';
import { asText } from '../props.ts';
import { playerMessages } from './messages.ts';

/** One line of the timeline. */
export interface TimelineEntry {
  readonly id: number;
  /** Milliseconds since the flow was opened. */
  readonly at: number;
  readonly tone: 'person' | 'flow' | 'problem';
  readonly text: string;
  readonly detail?: JsonValue | undefined;
}

/** A run of a flow with everything its host has to show. */
export interface Play {
  readonly state: RuntimeState;
  /** Newest last. */
  readonly timeline: readonly TimelineEntry[];
  readonly openedAt: number;
  /** The exchange that waits for an answer. */
  readonly request?: { readonly id: number; readonly request: JsonObject } | undefined;
  /** A page that the flow wants to open. */
  readonly url?: string | undefined;
}

/** Entries kept; older ones fall off. */
const KEPT = 500;

/** In place of a screen to start on: the endpoint is asked for the first screen (`INIT`). No screen may have this id. */
export const ASK_ENDPOINT = ':init';

/** Opens a flow; `now` in milliseconds of any clock. A screen that is not there counts as none. */
export function startPlay(value: JsonValue, screen: string | undefined, now: number): Play {
  const step = openFlow(value, optionsOf(value, screen));
  const first = step.state.history.at(-1);
  const blank: Play = { state: step.state, timeline: [], openedAt: now };
  const opened = note(
    blank,
    now,
    'person',
    first === undefined ? playerMessages.event.openEmpty : playerMessages.event.open(first),
    first === undefined ? undefined : step.state.screens[first]?.data,
  );
  return carryOut(opened, step, now);
}

/** Feeds an event to the flow and writes down what came of it. */
export function stepPlay(value: JsonValue, play: Play, event: RuntimeEvent, now: number): Play {
  const step = stepFlow(value, play.state, event);
  const noted = isWorthNoting(play, step, event)
    ? note(
        play,
        now,
        event.type === 'exchange-failed' ? 'problem' : 'person',
        textOf(value, event),
        detailOf(event),
      )
    : play;
  return noteArrival(carryOut(noted, step, now), play.state, now);
}

/** Goes on with an edited flow: with everything entered when the screen still exists, from the start when not. */
export function editPlay(value: JsonValue, play: Play, start: string | undefined, now: number): Play {
  const { history } = play.state;
  const current = history.at(-1);
  if (current !== undefined && findScreen(value, current) !== undefined) {
    const left = history.filter((id) => findScreen(value, id) !== undefined);
    return left.length === history.length ? play : { ...play, state: { ...play.state, history: left } };
  }
  if (current === undefined && play.state.status === 'loading') return play;
  const again = startPlay(value, start, now);
  return current === undefined ? again : note(again, now, 'flow', playerMessages.event.edited);
}

function optionsOf(value: JsonValue, screen: string | undefined): OpenOptions {
  if (screen === ASK_ENDPOINT) return { action: 'data_exchange' };
  return screen === undefined || findScreen(value, screen) === undefined ? {} : { screen };
}

function carryOut(play: Play, step: RuntimeStep, now: number): Play {
  const waiting = step.state.pending?.id === play.request?.id ? play.request : undefined;
  return step.effects.reduce<Play>((next, effect) => carryOutEffect(next, effect, now), {
    ...play,
    state: step.state,
    request: waiting,
  });
}

function carryOutEffect(play: Play, effect: RuntimeEffect, now: number): Play {
  const words = playerMessages.event;
  switch (effect.type) {
    case 'exchange':
      return note(
        { ...play, request: { id: effect.id, request: effect.request } },
        now,
        'flow',
        words.exchange(asText(effect.request['action'])),
        effect.request,
      );
    case 'open-url':
      return note({ ...play, url: effect.url }, now, 'flow', words['open-url'], effect.url);
    case 'complete':
      return note(play, now, 'flow', words.complete, effect.payload);
    case 'closed':
      return note(play, now, 'flow', words.closed);
    case 'fault':
      return note(play, now, 'problem', `${words.fault}: ${effect.message}`, { code: effect.code });
  }
}

function noteArrival(play: Play, before: RuntimeState, now: number): Play {
  const screen = play.state.history.at(-1);
  if (screen === undefined || play.state.status === 'closed' || play.state.status === 'completed')
    return play;
  const data = play.state.screens[screen]?.data;
  if (screen !== before.history.at(-1))
    return note(play, now, 'flow', playerMessages.event.screen(screen), data);
  return data === before.screens[screen]?.data
    ? play
    : note(play, now, 'flow', playerMessages.event.data(screen), data);
}

function note(play: Play, now: number, tone: TimelineEntry['tone'], text: string, detail?: JsonValue): Play {
  const last = play.timeline.at(-1);
  // Typing is one entry, not one for each key.
  const rest =
    last !== undefined && tone === 'person' && last.text === text && last.tone === 'person'
      ? play.timeline.slice(0, -1)
      : play.timeline;
  const entry: TimelineEntry = { id: (last?.id ?? 0) + 1, at: now - play.openedAt, tone, text, detail };
  return { ...play, timeline: [...rest, entry].slice(-KEPT) };
}

function isWorthNoting(play: Play, step: RuntimeStep, event: RuntimeEvent): boolean {
  return (
    event.type !== 'leave' &&
    event.type !== 'dismiss-snackbar' &&
    (step.state !== play.state || step.effects.length > 0)
  );
}

function textOf(value: JsonValue, event: RuntimeEvent): string {
  const words = playerMessages.event;
  switch (event.type) {
    case 'change':
      return words.change(event.name);
    case 'leave':
      return words.leave(event.name);
    case 'tap': {
      const tapped = valueAt(value, event.path);
      const type =
        typeof tapped === 'object' && tapped !== null && 'type' in tapped ? tapped.type : undefined;
      return words.tap(typeof type === 'string' ? type : 'Item');
    }
    case 'back':
    case 'close':
    case 'dismiss-snackbar':
    case 'exchange-answered':
    case 'exchange-failed':
      return words[event.type];
  }
}

function detailOf(event: RuntimeEvent): JsonValue | undefined {
  switch (event.type) {
    case 'change':
      return event.value;
    case 'exchange-answered':
      return event.answer;
    case 'exchange-failed':
      return event.message;
    case 'tap':
    case 'leave':
    case 'back':
    case 'close':
    case 'dismiss-snackbar':
      return undefined;
  }
}
