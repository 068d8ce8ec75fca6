import {
  isJsonArray,
  isJsonObject,
  setValue,
  valueAt,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { wholeReference } from '../../expressions/index.ts';
import { notes } from '../messages.ts';
import type { Journey, Step } from '../types.ts';
import { componentsIn } from './componentsIn.ts';

/** Dates are days; before they were milliseconds. */
export const version50: Step = {
  version: '5.0',
  up: (journey) => rewriteDates(journey, fromMilliseconds),
  down: (journey) => rewriteDates(journey, toMilliseconds),
};

type Convert = (text: string) => string | undefined;

const PROPERTIES = ['min-date', 'max-date', 'unavailable-dates', 'init-value'];

function rewriteDates(journey: Journey, convert: Convert): void {
  for (const { component, type, path, parent } of componentsIn(journey.draft)) {
    if (type !== 'DatePicker') continue;
    const { name } = component;
    const form =
      parent?.type === 'Form' && typeof name === 'string' ? [[...parent.path, 'init-values', name]] : [];
    for (const at of [...PROPERTIES.map((property) => [...path, property]), ...form])
      rewriteAt(at, journey, convert);
  }
}

function rewriteAt(path: Path, journey: Journey, convert: Convert): void {
  const { draft, change } = journey;
  const value = draft.value === undefined ? undefined : valueAt(draft.value, path);
  if (isJsonArray(value)) {
    value.forEach((_item, index) => rewriteAt([...path, index], journey, convert));
    return;
  }
  if (typeof value !== 'string') return;
  const field = fieldOf(value, path);
  if (field !== undefined) return rewriteAt(field, journey, convert);
  const date = convert(value);
  if (date === undefined) return;
  draft.apply(setValue(draft.doc, path, date));
  change(path, notes.dateRead(value, date));
}

/** Where the example of a bound date stands. */
function fieldOf(value: JsonValue, path: Path): Path | undefined {
  const reference = typeof value === 'string' && !isJsonObject(value) ? wholeReference(value) : undefined;
  const [name] = reference?.segments ?? [];
  return reference?.root === 'data' &&
    reference.screen === undefined &&
    name !== undefined &&
    path[2] !== 'data'
    ? [...path.slice(0, 2), 'data', name, '__example__']
    : undefined;
}

/** The day, as the clocks in Greenwich have it; midnights of other places are rounded to the nearest. */
function fromMilliseconds(text: string): string | undefined {
  if (!/^-?\d{5,15}$/.test(text)) return undefined;
  return new Date(Math.round(Number(text) / DAY) * DAY).toISOString().slice(0, 10);
}

function toMilliseconds(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? String(Date.parse(`${text}T00:00:00Z`)) : undefined;
}

const DAY = 86_400_000;
