import type { TextEdit } from '@flowsmith/flow-model';
import type { HistoryEntry } from './types.ts';

/** Longest pause within one coalesced step, in milliseconds. */
const COALESCE_PAUSE = 1200;
/** Steps that can be undone. Entries hold edits, not texts, so they are small. */
const MAX_STEPS = 500;

/**
 * Adds a step to the past. It joins the step before when both carry the same `coalesce` key, follow closely and
 * touch: undo then takes back a word and not a letter.
 */
export function pushStep(past: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const last = past.at(-1);
  const joined = last === undefined ? undefined : join(last, entry);
  if (joined !== undefined) return [...past.slice(0, -1), joined];
  return [...past.slice(-(MAX_STEPS - 1)), entry];
}

function join(last: HistoryEntry, entry: HistoryEntry): HistoryEntry | undefined {
  if (entry.coalesce === undefined || entry.coalesce !== last.coalesce) return undefined;
  if (entry.at - last.at > COALESCE_PAUSE) return undefined;
  const composed = compose(last, entry);
  if (composed === undefined) return undefined;
  return {
    ...entry,
    ...composed,
    layoutBefore: last.layoutBefore,
    selectionBefore: last.selectionBefore,
  };
}

type Edits = Pick<HistoryEntry, 'undo' | 'redo'>;

/** The two steps as one, when each is a single edit and the second touches what the first wrote. */
function compose(first: Edits, second: Edits): Edits | undefined {
  const [redo, redoRest] = first.redo;
  const [undo] = first.undo;
  const [next, nextRest] = second.redo;
  const [nextUndo] = second.undo;
  if (!redo || !undo || !next || !nextUndo || redoRest || nextRest) return undefined;
  const start = redo.offset;
  const end = start + redo.text.length;
  const nextEnd = next.offset + next.length;
  if (next.offset > end || nextEnd < start) return undefined;
  const left = Math.max(0, start - next.offset);
  const right = Math.max(0, nextEnd - end);
  const removed =
    nextUndo.text.slice(0, left) + undo.text + nextUndo.text.slice(nextUndo.text.length - right);
  const written =
    redo.text.slice(0, Math.max(0, next.offset - start)) +
    next.text +
    redo.text.slice(Math.min(redo.text.length, Math.max(0, nextEnd - start)));
  const offset = Math.min(start, next.offset);
  const redoEdit: TextEdit = { offset, length: removed.length, text: written };
  const undoEdit: TextEdit = { offset, length: written.length, text: removed };
  return { redo: [redoEdit], undo: [undoEdit] };
}
