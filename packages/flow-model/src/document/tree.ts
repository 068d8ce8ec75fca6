import type { JsonArray, JsonObject, JsonValue } from './types.ts';

/**
 * A node of the syntax tree. Nodes know their length but not their place: offsets are kept by the container,
 * relative to its own start. So an edit replaces only the nodes from the root to the touched place, and every
 * other node, with its value, is shared between the versions of a document. Equal scalars may share one node.
 */
export type SyntaxNode = ObjectNode | ArrayNode | StringNode | ScalarNode;

/** A node with children. */
export type ContainerNode = ObjectNode | ArrayNode;

interface ContainerFacts {
  /** UTF-16 units from the opening to behind the closing bracket. */
  readonly length: number;
  /** Nothing in this text is wrong, and it is closed: it means the same wherever it stands. */
  readonly clean: boolean;
  /** Levels of nesting, 1 for a container without containers. */
  readonly height: number;
  /** Some object in it has a key twice. */
  readonly duplicates: boolean;
  readonly children: readonly SyntaxNode[];
  /** Objects: offset of the key, length of the key (with quotes), offset of the value for each member. Arrays: offset of each item. */
  readonly places: readonly number[];
}

/** `{ … }` */
export interface ObjectNode extends ContainerFacts {
  readonly kind: 'object';
  /** Assigned anew only while a document is being built, when the value of its predecessor turns out to be equal. */
  value: JsonObject;
  /** Decoded keys, one for each child, duplicates included. */
  readonly keys: readonly string[];
}

/** `[ … ]` */
export interface ArrayNode extends ContainerFacts {
  readonly kind: 'array';
  /** See {@link ObjectNode.value}. */
  value: JsonArray;
}

/** A string with its quotes. */
export interface StringNode {
  readonly kind: 'string';
  readonly length: number;
  readonly clean: boolean;
  readonly value: string;
}

/** A number, `true`, `false`, `null`, or the empty or unreadable place of a value (`missing`, with the value `null`). */
export interface ScalarNode {
  readonly kind: 'number' | 'boolean' | 'null' | 'missing';
  readonly length: number;
  readonly clean: boolean;
  readonly value: null | boolean | number;
}

/** Whether the node has children. */
export function isContainer(node: SyntaxNode): node is ContainerNode {
  return node.kind === 'object' || node.kind === 'array';
}

/** Whether the value is an object and not an array. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is an array (`Array.isArray` does not narrow to read-only arrays). */
export function isJsonArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** The child at an index that is known to exist. */
export function childOf(node: ContainerNode, index: number): SyntaxNode {
  return itemAt(node.children, index);
}

/** Offset of the value of a child, relative to the container. */
export function valueStart(node: ContainerNode, index: number): number {
  return itemAt(node.places, node.kind === 'object' ? index * 3 + 2 : index);
}

/** Offset behind the value of a child, relative to the container. */
export function valueEnd(node: ContainerNode, index: number): number {
  return valueStart(node, index) + childOf(node, index).length;
}

/** Offset where a child begins (the key of a member, the value of an item), relative to the container. */
export function childStart(node: ContainerNode, index: number): number {
  return itemAt(node.places, node.kind === 'object' ? index * 3 : index);
}

/** Length of a member's key with its quotes. */
export function keyLength(node: ObjectNode, index: number): number {
  return itemAt(node.places, index * 3 + 1);
}

/** An element that is known to exist. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}`);
  return item;
}
