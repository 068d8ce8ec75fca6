import { insertChildren, writeValue } from './children.ts';
import type { PlacedContainer } from './children.ts';
import { containerAt } from './containerAt.ts';
import { deepEqual } from './deepEqual.ts';
import type { FlowDocument } from './document.ts';
import { formatOnLines, formatOnOneLine } from './formatValue.ts';
import { indexOfStep, nodeAt } from './locate.ts';
import { valueAt } from './valueAt.ts';
import type { PlacedNode } from './locate.ts';
import { respellString } from './replaceString.ts';
import { gapBefore, hasLineEnd, indentAt, styleOf } from './style.ts';
import { childOf, childStart, isContainer, isJsonArray, isJsonObject, itemAt, valueStart } from './tree.ts';
import { diffText } from './textEdits.ts';
import type { JsonArray, JsonObject, JsonValue, Path, TextEdit } from './types.ts';

/**
 * Text edits that make the value at a path equal to `value` and change no other byte: only the members and items that
 * differ are rewritten. A missing member is added at the end of its object, a missing item at the end of its array
 * (whatever its index), and missing containers on the way are created. No edits when something on the way is neither
 * object nor array, or when the text is broken.
 */
export function setValue(document: FlowDocument, path: Path, value: JsonValue): TextEdit[] {
  if (!document.wellFormed) return [];
  const place = nodeAt(document, path);
  if (place !== undefined) return rewrite(document, place, containerAt(document, path.slice(0, -1)), value);
  // The innermost container that exists takes a member or item with all that is missing below it.
  for (let length = path.length - 1; length >= 0; length--) {
    const existing = valueAt(document.value, path.slice(0, length));
    if (existing === undefined) continue;
    const container = containerAt(document, path.slice(0, length));
    const step = itemAt(path, length);
    if (container === undefined || (container.node.kind === 'object') !== (typeof step === 'string'))
      return [];
    return add(document, container, step, wrap(path.slice(length + 1), value));
  }
  return [];
}

function add(
  document: FlowDocument,
  container: PlacedContainer,
  step: string | number,
  value: JsonValue,
): TextEdit[] {
  const count = container.node.children.length;
  const write = writeValue(document, container, value, count - 1);
  const key = typeof step === 'string' ? JSON.stringify(step) : undefined;
  return insertChildren(document, container, count, [
    (indent, style) => (key === undefined ? '' : key + style.colon) + write(indent, style),
  ]);
}

/** The value inside the containers that the steps ask for. */
function wrap(steps: Path, value: JsonValue): JsonValue {
  return steps.reduceRight<JsonValue>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}

function rewrite(
  document: FlowDocument,
  place: PlacedNode,
  parent: PlacedContainer | undefined,
  value: JsonValue,
): TextEdit[] {
  const { node, offset } = place;
  if (deepEqual(node.value, value)) return [];
  if (node.kind === 'string' && typeof value === 'string') {
    return [respellString(document.text, offset, node.length, node.value, value)];
  }
  const container = containerOf(place, parent);
  if (container !== undefined && sameShape(container, value)) {
    return container.node.children.flatMap((child, index) => {
      const next = valueAt(value, [
        container.node.kind === 'object' ? itemAt(container.node.keys, index) : index,
      ]);
      if (next === undefined) return [];
      return rewrite(
        document,
        { node: child, offset: offset + valueStart(container.node, index) },
        container,
        next,
      );
    });
  }
  const next =
    container === undefined
      ? write(document, place, parent, value)
      : rewriteContainer(document, container, value, parent);
  const before = document.text.slice(offset, offset + node.length);
  return diffText(before, next).map((edit) => ({ ...edit, offset: edit.offset + offset }));
}

function containerOf(
  { node, offset }: PlacedNode,
  parent: PlacedContainer | undefined,
): PlacedContainer | undefined {
  if (!isContainer(node)) return undefined;
  return parent === undefined ? { node, offset } : { node, offset, parent };
}

/** Whether the value has the very same keys in the same order, or as many items: then children can be rewritten one by one. */
function sameShape({ node }: PlacedContainer, value: JsonValue): value is JsonObject | JsonArray {
  if (node.kind === 'array') return isJsonArray(value) && value.length === node.children.length;
  if (!isJsonObject(value) || node.duplicates) return false;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const own = Object.keys(node.value);
  return keys.length === own.length && keys.every((key, index) => key === own[index]);
}

/** The text of a container whose children come and go: children that stay keep their text. */
function rewriteContainer(
  document: FlowDocument,
  container: PlacedContainer,
  value: JsonValue,
  parent: PlacedContainer | undefined,
): string {
  const { node, offset } = container;
  const matches = node.kind === 'array' ? isJsonArray(value) : isJsonObject(value);
  const count = node.children.length;
  if (!matches || count === 0 || isEmpty(value)) return write(document, { node, offset }, parent, value);
  const style = styleOf(document);
  const gap = gapBefore(document, container, count - 1);
  const onLines = hasLineEnd(gap);
  const indent = indentAt(document.text, offset + valueStart(node, count - 1));
  const separator = onLines ? `,${style.lineEnd}${indent}` : count > 1 ? `,${gap}` : style.comma;
  const parts = partsOf(document, container, value, (part) =>
    writeValue(document, container, part, 0)(onLines ? indent : undefined, style),
  );
  const first = gapBefore(document, container, 0);
  const end = offset + node.length - 1;
  const close = document.text.slice(
    offset + valueStart(node, count - 1) + childOf(node, count - 1).length,
    end,
  );
  const brackets = node.kind === 'array' ? '[]' : '{}';
  return `${brackets.charAt(0)}${first}${parts.join(separator)}${close}${brackets.charAt(1)}`;
}

/** The texts of the children of a container to be: the old text where the value is the same. */
function partsOf(
  document: FlowDocument,
  { node, offset }: PlacedContainer,
  value: JsonValue,
  writeNew: (value: JsonValue) => string,
): string[] {
  const textOf = (index: number): string => {
    const start = offset + valueStart(node, index);
    return document.text.slice(start, start + childOf(node, index).length);
  };
  if (isJsonArray(value)) {
    let from = 0;
    return value.map((item) => {
      const index = node.children.findIndex((child, at) => at >= from && deepEqual(child.value, item));
      if (index < 0) return writeNew(item);
      from = index + 1;
      return textOf(index);
    });
  }
  const { colon } = styleOf(document);
  return Object.entries(isJsonObject(value) ? value : {}).flatMap(([key, member]) => {
    if (member === undefined) return [];
    const index = indexOfStep(node, key);
    if (index < 0) return [`${JSON.stringify(key)}${colon}${writeNew(member)}`];
    const spelt = document.text.slice(offset + childStart(node, index), offset + valueStart(node, index));
    return [spelt + (deepEqual(childOf(node, index).value, member) ? textOf(index) : writeNew(member))];
  });
}

function isEmpty(value: JsonValue): boolean {
  return isJsonArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

/** Writes a value anew in the place of another. */
function write(
  document: FlowDocument,
  { offset, node }: PlacedNode,
  parent: PlacedContainer | undefined,
  value: JsonValue,
): string {
  const style = styleOf(document);
  const wasFilled = isContainer(node) && node.children.length > 0;
  const wasOnLines = hasLineEnd(document.text.slice(offset, offset + node.length));
  const index = parent === undefined ? -1 : parent.node.children.indexOf(node);
  const parentOnLines =
    parent === undefined ? !style.oneLine : index < 0 || hasLineEnd(gapBefore(document, parent, index));
  const onLines = wasFilled ? wasOnLines : parentOnLines;
  return onLines
    ? formatOnLines(value, style, indentAt(document.text, offset))
    : formatOnOneLine(value, style);
}
