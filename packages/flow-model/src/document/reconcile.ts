import { valueAt } from './valueAt.ts';
import { inheritNodeId } from './nodeIds.ts';
import { isContainer, isJsonArray, isJsonObject } from './tree.ts';
import type { ContainerNode, ObjectNode, SyntaxNode } from './tree.ts';
import type { JsonArray, JsonObject, JsonValue } from './types.ts';
import {
  childValues,
  forEachObject,
  identityOf,
  isObjectOrArray,
  sameOutline,
  shallowEqual,
  signatureOf,
  typeOf,
} from './traits.ts';

/** How many removed objects a document remembers, so that undoing their removal gives them back as they were. */
const MAX_REMEMBERED = 200;

/**
 * Gives the values of a new tree the identity of their predecessors: what is deeply equal becomes the very same object,
 * and what changed inherits its node id. Predecessors are found by identity, by deep equality (also elsewhere: moved, or
 * removed earlier and put back), and by standing at the same place with the same `type`, `id` or `name`.
 *
 * @param root Root of a well-formed tree just parsed; its values are replaced in place.
 * @param previous The value of the last well-formed document.
 * @param taken Nodes that were taken from the earlier tree, and so have their final values.
 * @param remembered Objects removed earlier.
 * @returns The objects to remember from now on.
 */
export function reconcile(
  root: SyntaxNode,
  previous: JsonValue,
  taken: ReadonlySet<SyntaxNode>,
  remembered: readonly JsonObject[],
): readonly JsonObject[] {
  return new Reconciler(taken, remembered).run(root, previous);
}

/** Children of one container that have no predecessor yet, and the former children that have no successor yet. */
interface Gap {
  removed: JsonValue[];
  added: SyntaxNode[];
}

class Reconciler {
  readonly #taken: ReadonlySet<SyntaxNode>;
  readonly #remembered: readonly JsonObject[];
  /** Predecessors of fresh containers that may yet turn out to be equal, once their children are settled. */
  readonly #predecessor = new Map<ContainerNode, JsonValue>();
  /** Values that have their place in the new document already: no object may stand in two places, or ids would be ambiguous. */
  readonly #claimed = new Set<JsonValue>();
  #gaps: Gap[] = [];

  constructor(taken: ReadonlySet<SyntaxNode>, remembered: readonly JsonObject[]) {
    this.#taken = taken;
    this.#remembered = remembered;
    for (const node of taken) this.#claimed.add(node.value);
  }

  run(root: SyntaxNode, previous: JsonValue): readonly JsonObject[] {
    if (!this.#isFresh(root)) return this.#remembered;
    if (!isContainer(root) || !this.#pair(root, previous))
      this.#gaps.push({ removed: [previous], added: [root] });
    // First what is surely the same thing, level by level; each level can open new gaps further in.
    const open: Gap[] = [];
    while (this.#gaps.length > 0) {
      this.#matchEqual(this.#gaps, false);
      const gaps = this.#gaps;
      this.#gaps = [];
      for (const gap of gaps) this.#pairAlike(gap);
      open.push(...gaps);
    }
    // Then what was wrapped, unwrapped, or removed by an earlier edit; at last whatever simply stands in the place.
    this.#gaps = open;
    this.#matchEqual(this.#gaps, true);
    const last = this.#gaps;
    this.#gaps = [];
    for (const gap of last) this.#pairInPlace(gap);
    this.#settle(root);
    return this.#remember(last);
  }

  /** Makes `previous` the predecessor of a fresh container of the same kind and compares their children. */
  #pair(node: ContainerNode, previous: JsonValue): boolean {
    if (node.kind === 'object' && isJsonObject(previous)) {
      this.#predecessor.set(node, previous);
      inheritNodeId(node.value, previous);
      this.#pairMembers(node, previous);
      return true;
    }
    if (node.kind === 'array' && isJsonArray(previous)) {
      this.#predecessor.set(node, previous);
      this.#pairItems(node.children, previous);
      return true;
    }
    return false;
  }

  #pairMembers(node: ObjectNode, previous: JsonObject): void {
    const gap: Gap = { removed: [], added: [] };
    const seen = new Set<string>();
    node.keys.forEach((key, index) => {
      const child = node.children[index];
      // Of duplicate keys, the last one counts.
      if (child === undefined || !this.#isFresh(child) || child.value !== node.value[key]) return;
      const before = Object.hasOwn(previous, key) ? previous[key] : undefined;
      seen.add(key);
      if (before === undefined || !isContainer(child) || !this.#pair(child, before)) {
        gap.added.push(child);
        if (before !== undefined) gap.removed.push(before);
      }
    });
    for (const [key, before] of Object.entries(previous)) {
      if (before !== undefined && !seen.has(key)) gap.removed.push(before);
    }
    this.#leave(gap);
  }

  #pairItems(items: readonly SyntaxNode[], previous: JsonArray): void {
    let start = 0;
    let end = items.length;
    let previousEnd = previous.length;
    while (start < end && start < previousEnd && this.#same(items[start], previous[start])) start++;
    while (end > start && previousEnd > start && this.#same(items[end - 1], previous[previousEnd - 1])) {
      end--;
      previousEnd--;
    }
    this.#leave({ added: items.slice(start, end), removed: previous.slice(start, previousEnd) });
  }

  /** Whether the node has this value; a fresh one that is deeply equal takes it over. */
  #same(node: SyntaxNode | undefined, value: JsonValue | undefined): boolean {
    if (node === undefined || value === undefined || !this.#equals(node, value)) return false;
    this.#adopt(node, value);
    return true;
  }

  /** Whether the node could have this value, and no part of the value has its place elsewhere. */
  #equals(node: SyntaxNode, value: JsonValue): boolean {
    if (!isContainer(node) || !this.#isFresh(node)) return Object.is(node.value, value);
    if (this.#claimed.has(value) || !sameOutline(node.value, value)) return false;
    return node.children.every((child, index) => {
      const step = stepOf(node, index);
      const part = step === undefined ? undefined : valueAt(value, [step]);
      return step === undefined || (part !== undefined && this.#equals(child, part));
    });
  }

  /** Gives a fresh tree the values of a deeply equal value. */
  #adopt(node: SyntaxNode, value: JsonValue): void {
    if (!isContainer(node) || !this.#isFresh(node)) return;
    node.children.forEach((child, index) => {
      const step = stepOf(node, index);
      const part = step === undefined ? undefined : valueAt(value, [step]);
      if (part !== undefined) this.#adopt(child, part);
    });
    this.#claimed.add(value);
    if (node.kind === 'object' && isJsonObject(value)) node.value = value;
    if (node.kind === 'array' && isJsonArray(value)) node.value = value;
  }

  #leave({ removed, added }: Gap): void {
    const gap = {
      removed: removed.filter((value) => isObjectOrArray(value) && !this.#claimed.has(value)),
      added: added.filter((node) => isContainer(node) && this.#isFresh(node)),
    };
    if (gap.removed.length > 0 || gap.added.length > 0) this.#gaps.push(gap);
  }

  /** Matches added and removed objects of all gaps that are deeply equal; `inside` also looks into them and into the memory. */
  #matchEqual(gaps: readonly Gap[], inside: boolean): void {
    const candidates = new Map<string, JsonObject[]>();
    const offer = (value: JsonValue) => {
      if (!isJsonObject(value)) return;
      const signature = signatureOf(value);
      const bucket = candidates.get(signature);
      if (bucket === undefined) candidates.set(signature, [value]);
      else bucket.push(value);
    };
    const removed = gaps.flatMap((gap) => gap.removed);
    removed.forEach(offer);
    if (inside) {
      removed.flatMap(childValues).forEach((value) => forEachObject(value, offer));
      this.#remembered.forEach(offer);
    }
    if (candidates.size === 0) return;
    const match = (node: SyntaxNode): boolean =>
      node.kind === 'object' &&
      this.#isFresh(node) &&
      (candidates.get(signatureOf(node.value))?.some((value) => this.#same(node, value)) ?? false);
    const matchInside = (node: SyntaxNode): boolean => {
      if (match(node)) return true;
      if (isContainer(node) && this.#isFresh(node)) node.children.forEach(matchInside);
      return false;
    };
    for (const gap of gaps)
      gap.added = gap.added.filter((node) => !(inside ? matchInside(node) : match(node)));
    for (const gap of gaps) gap.removed = gap.removed.filter((value) => !this.#claimed.has(value));
  }

  /** Pairs what stands in the same order and calls itself the same. */
  #pairAlike(gap: Gap): void {
    for (const nameOf of [identityOf, typeOf]) {
      const places = new Map<string, number[]>();
      gap.removed.forEach((value, index) => {
        const name = nameOf(value);
        const same = name === undefined ? undefined : places.get(name);
        if (same !== undefined) same.push(index);
        else if (name !== undefined) places.set(name, [index]);
      });
      const used = new Set<number>();
      let from = 0;
      gap.added = gap.added.filter((node) => {
        const same = places.get(nameOf(node.value) ?? '') ?? [];
        while (same[0] !== undefined && same[0] < from) same.shift();
        const [index] = same;
        const before = index === undefined ? undefined : gap.removed[index];
        if (index === undefined || before === undefined || !isContainer(node) || !this.#pair(node, before))
          return true;
        used.add(index);
        from = index + 1;
        return false;
      });
      gap.removed = gap.removed.filter((_value, index) => !used.has(index));
    }
  }

  /** Pairs what is left when nothing was added or removed: its `type` or `id` was changed. */
  #pairInPlace(gap: Gap): void {
    if (gap.added.length !== gap.removed.length) return;
    const { removed } = gap;
    gap.removed = removed.filter((before, index) => {
      const node = gap.added[index];
      return node === undefined || !isContainer(node) || !this.#pair(node, before);
    });
    // Deeper gaps of such pairs only need the simple rule.
    const deeper = this.#gaps;
    this.#gaps = [];
    this.#matchEqual(deeper, false);
    for (const next of deeper) {
      this.#pairAlike(next);
      this.#pairInPlace(next);
    }
  }

  /** Puts final values into the values of fresh containers, innermost first. */
  #settle(node: SyntaxNode): void {
    if (!isContainer(node) || !this.#isFresh(node)) return;
    node.children.forEach((child, index) => {
      if (!isContainer(child)) return;
      this.#settle(child);
      const step = stepOf(node, index);
      if (step !== undefined && Reflect.get(node.value, step) !== child.value)
        replaceChild(node.value, step, child.value);
    });
    const previous = this.#predecessor.get(node);
    if (previous === undefined || !shallowEqual(node.value, previous)) return;
    if (node.kind === 'object' && isJsonObject(previous)) node.value = previous;
    if (node.kind === 'array' && isJsonArray(previous)) node.value = previous;
  }

  /** Objects that are gone as a whole; what partly lives on must not come back as it was. */
  #remember(gaps: readonly Gap[]): readonly JsonObject[] {
    const removed = gaps.flatMap((gap) => gap.removed).filter(isJsonObject);
    if (removed.length === 0 && !this.#remembered.some((value) => this.#claimed.has(value)))
      return this.#remembered;
    return [...removed, ...this.#remembered]
      .filter((value) => !this.#livesIn(value))
      .slice(0, MAX_REMEMBERED);
  }

  #livesIn(value: JsonValue): boolean {
    return (
      this.#claimed.has(value) ||
      childValues(value).some((child) => isObjectOrArray(child) && this.#livesIn(child))
    );
  }

  #isFresh(node: SyntaxNode): boolean {
    return !this.#taken.has(node);
  }
}

/** Key or index of a child; `undefined` when a later member has the same key, and so the child is not in the value. */
function stepOf(node: ContainerNode, index: number): string | number | undefined {
  if (node.kind === 'array') return index;
  const key = node.keys[index];
  return node.duplicates && key !== undefined && node.keys.lastIndexOf(key) !== index ? undefined : key;
}

/** Puts a value into a container that nobody else has seen yet. */
function replaceChild(container: JsonObject | JsonArray, step: string | number, value: JsonValue): void {
  Reflect.defineProperty(container, step, { value, writable: true, enumerable: true, configurable: true });
}
