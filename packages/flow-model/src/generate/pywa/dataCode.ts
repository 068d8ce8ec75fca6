import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { sameValue } from '../../edits/parts/values.ts';
import type { Code } from '../code/code.ts';
import { membersOf } from '../code/targets.ts';
import { partClasses } from './classes.ts';
import { assignment, navigationItemCode, optionCode } from './componentCode.ts';
import { callCode, dictCode, listCode, literalCode, stringCode } from './python.ts';
import { oddMember, type Writer } from './writer.ts';

/**
 * The data of a screen: `[ScreenData(key="…", example=…)]` if pywa would infer from every example the very type that
 * the flow declares; the whole definition as a dictionary otherwise.
 */
export function dataCode(writer: Writer, data: JsonObject, path: Path): Code {
  const fields = membersOf(data).map(([key, definition]) => ({
    key,
    definition,
    style: styleOf(definition),
  }));
  if (fields.length === 0 || fields.some(({ style }) => style === undefined)) return literalCode(data);
  return listCode(
    fields.map(({ key, definition, style }) => {
      const example = isJsonObject(definition) ? (definition['__example__'] ?? null) : null;
      const place = [...path, key, '__example__'];
      const code = callCode('ScreenData', [
        ['key', stringCode(key)],
        ['example', style === 'typed' ? exampleCode(writer, example, place, true) : literalCode(example)],
      ]);
      const target = writer.targets.get('data', writer.screen, key);
      target.defined = true;
      return assignment(target, code);
    }),
  );
}

/** How an example is to be written so that pywa infers the declared type: with classes for items, or plain. */
function styleOf(definition: JsonValue): 'typed' | 'plain' | undefined {
  if (!isJsonObject(definition)) return undefined;
  const { __example__: example, ...declared } = definition;
  if (example === undefined) return undefined;
  const matches = (typed: boolean) => {
    const inferred = inferredType(example, typed);
    return inferred !== undefined && sameValue(inferred, declared);
  };
  if (matches(true)) return 'typed';
  return matches(false) ? 'plain' : undefined;
}

/** The type that pywa infers from an example; `undefined` where it refuses. */
function inferredType(example: JsonValue, typed: boolean): JsonObject | undefined {
  if (typeof example === 'string') return { type: 'string' };
  if (typeof example === 'boolean') return { type: 'boolean' };
  if (typeof example === 'number') return { type: 'number' };
  if (isJsonArray(example)) {
    const [first] = example;
    if (first === undefined || first === null || isJsonArray(first)) return undefined;
    const items = isJsonObject(first) ? inferredObject(first, typed, true) : inferredType(first, typed);
    return items === undefined ? undefined : { type: 'array', items };
  }
  return isJsonObject(example) ? inferredObject(example, typed, false) : undefined;
}

function inferredObject(object: JsonObject, typed: boolean, inList: boolean): JsonObject | undefined {
  const kind = typed ? itemKind(object, inList) : undefined;
  const skipped = kind === undefined ? NOTHING : skippedKeys[kind];
  const properties: [string, JsonObject][] = [];
  for (const [key, value] of membersOf(object)) {
    if (skipped.has(key) || value === null) continue;
    const type = inferredType(value, typed);
    if (type === undefined) return undefined;
    properties.push([key, type]);
  }
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Members that pywa leaves out of the types of its items. */
const skippedKeys: { readonly [kind in 'option' | 'navigationItem']: ReadonlySet<string> } = {
  option: new Set(['on-select-action', 'on-unselect-action']),
  navigationItem: new Set(['start', 'end', 'badge', 'tags', 'on-click-action']),
};

const NOTHING: ReadonlySet<string> = new Set();

/** The class of an item, if one can say all of it. */
function itemKind(object: JsonObject, inList: boolean): 'option' | 'navigationItem' | undefined {
  if (!Object.hasOwn(object, 'id')) return undefined;
  if (Object.hasOwn(object, 'title') && oddMember(partClasses.option, object) === undefined) return 'option';
  const isItem = inList && isJsonObject(object['main-content']);
  return isItem && oddMember(partClasses.navigationItem, object) === undefined ? 'navigationItem' : undefined;
}

function exampleCode(writer: Writer, example: JsonValue, path: Path, inList: boolean): Code {
  if (isJsonArray(example)) {
    return listCode(example.map((item, index) => exampleCode(writer, item, [...path, index], true)));
  }
  if (!isJsonObject(example)) return literalCode(example);
  const kind = itemKind(example, inList);
  if (kind === 'option') return optionCode(writer, example, path);
  if (kind === 'navigationItem') return navigationItemCode(writer, example, path);
  return dictCode(
    membersOf(example).map(([key, member]) => [key, exampleCode(writer, member, [...path, key], false)]),
  );
}
