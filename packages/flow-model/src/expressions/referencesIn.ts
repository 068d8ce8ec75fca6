import { isJsonArray } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import { COMPONENT_TYPES } from '../spec/types.ts';
import { classifyText } from './classify.ts';
import { findReferences } from './reference.ts';
import type { FoundReference } from './types.ts';

/** No flow nests deeper; what does is left out rather than walked. */
const MAX_DEPTH = 500;
const COMPONENTS: ReadonlySet<JsonValue | undefined> = new Set(COMPONENT_TYPES);

/**
 * Every `${…}` in a JSON value (a flow, a screen, a component, a payload), in document order, with the path of its
 * string from that value, its offsets in the string and the language of the string. References in literals are
 * listed too: they are not resolved, but were meant to be, so renames carry them.
 * @param version the flow's version as written
 */
export function referencesIn(value: JsonValue, version = '7.3'): readonly FoundReference[] {
  const search: Search = { version, path: [], found: [] };
  walk(value, undefined, search);
  return search.found;
}

interface Search {
  readonly version: string;
  /** Where the walk is; copied only when something is found. */
  readonly path: (string | number)[];
  readonly found: FoundReference[];
}

function walk(value: JsonValue | undefined, parentType: JsonValue | undefined, search: Search): void {
  if (typeof value === 'string') {
    if (value.includes('${')) collect(value, parentType, search);
  } else if (search.path.length < MAX_DEPTH && typeof value === 'object' && value !== null) {
    const members: Iterable<[string | number, JsonValue | undefined]> = isJsonArray(value)
      ? value.entries()
      : Object.entries(value);
    const type = isJsonArray(value) ? undefined : value['type'];
    for (const [key, member] of members) {
      search.path.push(key);
      walk(member, type, search);
      search.path.pop();
    }
  }
}

function collect(text: string, parentType: JsonValue | undefined, search: Search): void {
  const references = findReferences(text);
  if (references.length === 0) return;
  const path: Path = [...search.path];
  const key = path.at(-1);
  // Payloads may have keys `name` and `condition` too: only those of components are special.
  const property = typeof key === 'string' && COMPONENTS.has(parentType) ? { property: key } : {};
  const language = classifyText(text, { version: search.version, ...property });
  search.found.push(...references.map((reference) => ({ ...reference, path, text, language })));
}
