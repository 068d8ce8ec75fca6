/** Text and tree of a flow: parsing, places, identity, and minimal text edits. */
export { parseDocument, editDocument } from './document.ts';
export type { FlowDocument } from './document.ts';
export { MAX_DEPTH } from './parseTree.ts';
export { isJsonArray, isJsonObject } from './tree.ts';
export type { ArrayNode, ContainerNode, ObjectNode, ScalarNode, StringNode, SyntaxNode } from './tree.ts';
export { deepEqual } from './deepEqual.ts';
export { nodeId } from './nodeIds.ts';
export { keyRangeOf, pathAt, pathOfNode, rangeOf } from './locate.ts';
export { valueAt } from './valueAt.ts';
export { offsetAt, positionAt } from './position.ts';
export { formatPointer, parsePointer } from './pointer.ts';
export { applyEdits, composeEdits, diffText, invertEdits, sortEdits } from './textEdits.ts';
export { setValue } from './setValue.ts';
export { removeValue } from './removeValue.ts';
export { insertItem } from './insertItem.ts';
export { insertMember } from './insertMember.ts';
export { renameKey } from './renameKey.ts';
export { moveItem } from './moveItem.ts';
export { replaceString } from './replaceString.ts';
export type {
  DuplicateKey,
  JsonArray,
  JsonObject,
  JsonValue,
  NodeId,
  Path,
  SyntaxProblem,
  SyntaxProblemCode,
  TextEdit,
  TextPosition,
  TextRange,
} from './types.ts';
