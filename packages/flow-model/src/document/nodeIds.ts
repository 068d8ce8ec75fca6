import type { JsonObject, NodeId } from './types.ts';

const ids = new WeakMap<JsonObject, NodeId>();
let last = 0;

/**
 * The id of a screen or component object of a document: the same for as long as a person would call it the same thing,
 * through edits, moves and undo. Not stored in the JSON; a document parsed anew has new ids.
 */
export function nodeId(value: JsonObject): NodeId {
  let id = ids.get(value);
  if (id === undefined) {
    id = `n${++last}`;
    ids.set(value, id);
  }
  return id;
}

/** The id of an object if anybody has asked for it. */
export function knownNodeId(value: JsonObject): NodeId | undefined {
  return ids.get(value);
}

/** Says that `next` is what `previous` was. */
export function inheritNodeId(next: JsonObject, previous: JsonObject): void {
  const id = ids.get(previous);
  if (id !== undefined) ids.set(next, id);
}
