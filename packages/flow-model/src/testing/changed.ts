import { isJsonArray, isJsonObject, type JsonValue, type Path } from '../document/index.ts';

/**
 * A copy of a value with another value at a path; without a value the member or item is taken out. What is not on
 * the way keeps its identity. A path that leads nowhere changes nothing.
 */
export function changed(value: JsonValue, path: Path, next: JsonValue | undefined): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return next ?? null;
  if (isJsonArray(value) && typeof step === 'number') {
    const item = value[step];
    if (rest.length > 0) return item === undefined ? value : value.with(step, changed(item, rest, next));
    return next === undefined ? value.toSpliced(step, 1) : value.toSpliced(step, 1, next);
  }
  if (!isJsonObject(value) || typeof step !== 'string') return value;
  if (rest.length > 0) {
    const member = value[step];
    return member === undefined ? value : { ...value, [step]: changed(member, rest, next) };
  }
  if (next !== undefined) return { ...value, [step]: next };
  const { [step]: _gone, ...kept } = value;
  return kept;
}
