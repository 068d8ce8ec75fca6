import { textOf } from '../../../expressions/index.ts';
import {
  applyEdits,
  insertItem,
  isJsonArray,
  isJsonObject,
  parseDocument,
  removeValue,
  renameKey,
  setValue,
  valueAt,
  type FlowDocument,
  type JsonValue,
  type Path,
  type TextEdit,
} from '../../../document/index.ts';

/**
 * A flow with faults as people make them: keys and words misspelt, members and items lost, doubled or of another type.
 * Each three draws make one fault.
 */
export function damage(text: string, draws: readonly number[]): string {
  let damaged = text;
  for (let index = 0; index + 2 < draws.length; index += 3) {
    const [kind = 0, place = 0, detail = 0] = draws.slice(index);
    const doc = parseDocument(damaged);
    if (doc.value === undefined) return damaged;
    const places = placesIn(doc.value);
    const path = places[place % places.length];
    const make = FAULTS[kind % FAULTS.length];
    if (path !== undefined && make !== undefined) damaged = applyEdits(damaged, make(doc, path, detail));
  }
  return damaged;
}

type Fault = (doc: FlowDocument, path: Path, detail: number) => readonly TextEdit[];

const FAULTS: readonly Fault[] = [
  (doc, path) => removeValue(doc, path),
  (doc, path, detail) => {
    const key = path.at(-1);
    return typeof key === 'string' ? renameKey(doc, path, misspelt(key, detail)) : [];
  },
  (doc, path, detail) => {
    const value = at(doc, path);
    return typeof value === 'string' ? setValue(doc, path, misspelt(value, detail)) : [];
  },
  (doc, path, detail) => setValue(doc, path, otherType(at(doc, path), detail)),
  (doc, path, detail) => {
    const list = path.slice(0, -1);
    const index = path.at(-1);
    const value = at(doc, path);
    return typeof index === 'number' && value !== undefined
      ? insertItem(doc, list, index + (detail % 2), value)
      : [];
  },
  (doc, path) => (typeof at(doc, path) === 'string' ? setValue(doc, path, '') : []),
];

function at(doc: FlowDocument, path: Path): JsonValue | undefined {
  return doc.value === undefined ? undefined : valueAt(doc.value, path);
}

function misspelt(word: string, detail: number): string {
  const index = detail % Math.max(1, word.length);
  return detail % 2 === 0
    ? word.slice(0, index) + word.slice(index + 1)
    : `${word.slice(0, index)}${word.charAt(index + 1)}${word.charAt(index)}${word.slice(index + 2)}`;
}

function otherType(value: JsonValue | undefined, detail: number): JsonValue {
  const others: readonly JsonValue[] = [textOf(value), true, 7, [], {}, `\${data.gone}`];
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  return others[detail % others.length] ?? null;
}

/** Every place in a value but the root. */
function placesIn(value: JsonValue, path: Path = []): readonly Path[] {
  const members: readonly (readonly [string | number, JsonValue | undefined])[] = isJsonArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return members.flatMap(([key, member]) =>
    member === undefined ? [] : [[...path, key], ...placesIn(member, [...path, key])],
  );
}
