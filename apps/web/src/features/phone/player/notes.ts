import {
  findScreen,
  type ComponentView,
  type JsonValue,
  type Path,
  type RuntimeEffect,
  type RuntimeEvent,
  type RuntimeState,
  type RuntimeStep,
} from '@flowsmith/flow-model';
import { asObjects, asText } from '../props.ts';
import { playerMessages } from './messages.ts';
import { screenView } from './screenView.ts';
import type { Run, RunEntry, Source } from './runTypes.ts';

/** An entry before it gets its place in a run. */
export type Note = Omit<RunEntry, 'id' | 'at' | 'before' | 'after'>;

/** Entries kept; older ones fall off. */
const KEPT = 500;

const words = playerMessages.event;

/** What a step is worth writing down: the event itself, then what followed from it. */
export function notesOf(
  value: JsonValue,
  before: RuntimeState,
  step: RuntimeStep,
  event?: RuntimeEvent,
  source?: Source,
): readonly Note[] {
  const happened = event === undefined ? undefined : noteOfEvent(value, before, event, source);
  return [
    ...(happened === undefined ? [] : [happened]),
    ...step.effects.flatMap((effect) => noteOfEffect(effect, step.state, event)),
    ...(event === undefined ? [] : arrival(value, before, step.state)),
  ];
}

/** Adds entries that share the states before and after. Typing in one field is one entry, not one for each key. */
export function noteAll(
  run: Run,
  notes: readonly Note[],
  before: RuntimeState,
  after: RuntimeState,
  now: number,
): Run {
  if (notes.length === 0) return run;
  const entries = notes.map((note, index): RunEntry => ({
    ...note,
    id: run.nextEntryId + index,
    at: now - run.openedAt,
    before,
    after,
  }));
  const [first, ...rest] = entries;
  const last = run.entries.at(-1);
  const isTyping = first !== undefined && last !== undefined && continuesTyping(last, first);
  const all = isTyping
    ? [...run.entries.slice(0, -1), { ...first, id: last.id, before: last.before }, ...rest]
    : [...run.entries, ...entries];
  return { ...run, entries: all.slice(-KEPT), nextEntryId: run.nextEntryId + entries.length };
}

function continuesTyping(last: RunEntry, next: RunEntry): boolean {
  return (
    last.event?.type === 'change' &&
    next.event?.type === 'change' &&
    last.event.name === next.event.name &&
    typeof last.event.value === 'string' &&
    typeof next.event.value === 'string' &&
    last.isTyping === true &&
    next.isTyping === true &&
    last.after.history.at(-1) === next.before.history.at(-1)
  );
}

function noteOfEvent(
  value: JsonValue,
  before: RuntimeState,
  event: RuntimeEvent,
  source: Source = {},
): Note | undefined {
  switch (event.type) {
    case 'change': {
      const input = shown(value, before).find((view) => view.props['name'] === event.name);
      return {
        kind: 'change',
        text: words.change(event.name),
        detail: event.value,
        path: input?.path,
        isTyping: input?.type === 'TextInput' || input?.type === 'TextArea',
        event,
      };
    }
    case 'tap': {
      const tapped = shown(value, before).find((view) => startsWith(event.path, view.path));
      return { kind: 'tap', text: words.tap(...tappedText(tapped, event.path)), path: event.path, event };
    }
    case 'back':
    case 'close':
      return { kind: event.type, text: words[event.type], event };
    case 'exchange-answered':
      return { kind: 'answer', text: words.answer(source.by), detail: event.answer, event, ...source };
    case 'exchange-failed':
      return {
        kind: 'failure',
        text: words.failure(source.status),
        detail: event.message,
        event,
        ...source,
      };
    case 'leave':
    case 'dismiss-snackbar':
      return undefined;
  }
}

function noteOfEffect(effect: RuntimeEffect, after: RuntimeState, event?: RuntimeEvent): readonly Note[] {
  switch (effect.type) {
    case 'exchange':
      return [
        {
          kind: 'exchange',
          text: words.exchange(asText(effect.request['action'])),
          detail: effect.request,
          path: after.busy,
        },
      ];
    case 'error-notification':
      return [{ kind: 'exchange', text: words.notification, detail: effect.request }];
    case 'open-url':
      return [{ kind: 'url', text: words.url, detail: effect.url }];
    case 'complete':
      return [{ kind: 'complete', text: words.complete, detail: effect.payload }];
    case 'closed':
      return event?.type === 'close' ? [] : [{ kind: 'close', text: words.closed }];
    case 'fault':
      // The failure itself was just noted.
      return effect.code === 'exchange-failed'
        ? []
        : [
            {
              kind: 'fault',
              text: words.fault(effect.message),
              detail: { code: effect.code, message: effect.message },
              path: effect.path,
            },
          ];
  }
}

/** The screen that came into view, or new data on the one that is. */
function arrival(value: JsonValue, before: RuntimeState, after: RuntimeState): readonly Note[] {
  const screen = after.history.at(-1);
  if (screen === undefined || after.status === 'closed' || after.status === 'completed') return [];
  const data = after.screens[screen]?.data;
  const path = findScreen(value, screen)?.path;
  if (screen !== before.history.at(-1))
    return [{ kind: 'navigation', text: words.navigation(screen), detail: data, path }];
  return data === before.screens[screen]?.data
    ? []
    : [{ kind: 'data', text: words.data(screen), detail: data, path }];
}

/** What was tapped, in words: its type, and what is written on it. */
function tappedText(view: ComponentView | undefined, path: Path): [type: string, label: string] {
  if (view === undefined) return ['', ''];
  const index = path.at(view.path.length + 1);
  const item =
    path.length > view.path.length && typeof index === 'number'
      ? asObjects(view.props['list-items'])[index]
      : undefined;
  const main = asObjects([item?.['main-content'] ?? null])[0];
  const label = item === undefined ? (view.props['label'] ?? view.props['text']) : main?.['title'];
  return [view.type, asText(label)];
}

function shown(value: JsonValue, state: RuntimeState): readonly ComponentView[] {
  const { components, footer } = screenView(value, state);
  return footer === undefined ? components : [...components, footer];
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
