import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { screensOf, slotsOf } from '../outline/index.ts';
import { refusals } from './messages.ts';
import { outermost, samePath, splitPath, startsWith } from './parts/paths.ts';
import { placementProblems } from './parts/placementProblems.ts';
import { screenAt } from './parts/screens.ts';
import { at, isList, isObject, listAt, mapMembers, objectAt } from './parts/values.ts';
import type { Refusal } from './types.ts';

/** What should go where. */
export interface PlacementRequest {
  /** Component types that would be new, such as one entry of the palette. */
  readonly types?: readonly string[];
  /** Whole components that would be new, with what is in them; counts beside `types`. */
  readonly components?: readonly JsonObject[];
  /** Paths of components that would move. */
  readonly moving?: readonly Path[];
  /** The array that would hold them; a branch that the flow does not write yet (`else`) counts as empty. */
  readonly into: Path;
}

/** Whether Meta accepts components at a place, and if not, why. */
export type Placement = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Whether components may be put into a list of components: the same answer dims palette entries, explains refused
 * drops and guards the edits. A placement is refused when it would bring a placement problem or make one worse, so
 * components can still be arranged on a screen that has problems already. A Footer that goes into a branch counts with
 * the copies that the other branches get.
 *
 * @example canPlace(flow, { types: ['Footer'], into: ['screens', 0, 'layout', 'children'] })
 */
export function canPlace(flow: JsonValue, request: PlacementRequest): Placement {
  const moving = outermost(request.moving ?? []);
  if (moving.some((path) => startsWith(request.into, path))) return no(refusals.intoItself());
  const screen = screenAt(flow, request.into);
  if (screen === undefined || !isComponentList(flow, request.into)) return no(refusals.noSuchPlace());
  const moved = moving.map((path) => objectAt(flow, path));
  if (moved.some((component) => component === undefined)) return no(refusals.noSuchPlace());
  const incoming = [
    ...moved.filter((component) => component !== undefined),
    ...(request.components ?? []),
    ...(request.types ?? []).map((type) => ({ type })),
  ];
  const appended = withItems(flow, request.into, incoming);
  const after = moving.toReversed().reduce<JsonValue>(without, appended);
  const companions = footerCompanions(after, request.into, incoming);
  const complete = companions.reduce<JsonValue>(
    (value, { into, footer }) => withItems(value, into, [footer]),
    after,
  );
  const refusal = newPlacementRefusal(flow, complete, request.into);
  return refusal === undefined ? { ok: true } : no(refusal);
}

/** The first placement problem of a screen that a change of the flow brought or made worse. */
export function newPlacementRefusal(before: JsonValue, after: JsonValue, place: Path): Refusal | undefined {
  const screen = screenAt(after, place);
  if (screen === undefined) return undefined;
  const known = problemAmounts(before, screen.index);
  return placementProblems(after, screen).find(({ key, amount }) => amount > (known.get(key) ?? 0))?.refusal;
}

/** How much each rule is broken on a screen of a flow. Remembered: the palette asks for all components in a row. */
function problemAmounts(flow: JsonValue, screen: number): ReadonlyMap<string, number> {
  if (!isObject(flow)) return new Map();
  const screens = amounts.get(flow) ?? new Map<number, ReadonlyMap<string, number>>();
  amounts.set(flow, screens);
  let found = screens.get(screen);
  if (found === undefined) {
    const problems = screensOf(flow)
      .filter(({ index }) => index === screen)
      .flatMap((entry) => placementProblems(flow, entry));
    found = new Map(problems.map(({ key, amount }) => [key, amount]));
    screens.set(screen, found);
  }
  return found;
}

const amounts = new WeakMap<JsonObject, Map<number, ReadonlyMap<string, number>>>();

/** A Footer that has to go into a branch because another branch gets one. */
export interface FooterCompanion {
  readonly into: Path;
  readonly footer: JsonObject;
}

/** The copies of a new Footer that the other branches of its If or Switch need. */
export function footerCompanions(
  flow: JsonValue,
  into: Path,
  incoming: readonly JsonObject[],
): readonly FooterCompanion[] {
  const footer = incoming.find((component) => component['type'] === 'Footer');
  const owner = ownerOf(flow, into);
  if (footer === undefined || owner === undefined || owner.component['type'] === 'Form') return [];
  return slotsOf(owner.component)
    .map(({ path }) => [...owner.path, ...path])
    .filter((branch) => !samePath(into, branch) && !hasFooter(listAt(flow, branch) ?? []))
    .map((branch) => ({ into: branch, footer }));
}

/** Whether a path leads to a list of components, or to a branch that may be written there. */
export function isComponentList(flow: JsonValue, into: Path): boolean {
  if (into.length === 4 && into[2] === 'layout' && into[3] === 'children') {
    return (
      listAt(flow, into) !== undefined ||
      (at(flow, into) === undefined && objectAt(flow, into.slice(0, 2)) !== undefined)
    );
  }
  const owner = ownerOf(flow, into);
  if (owner === undefined) return false;
  const current = at(flow, into);
  if (current !== undefined && !isList(current)) return false;
  return slotsOf(owner.component).some(({ path }) => samePath([...owner.path, ...path], into));
}

function no(refusal: Refusal): Placement {
  return { ok: false, refusal };
}

/** The component that has a list of components among its slots. */
function ownerOf(
  flow: JsonValue,
  into: Path,
): { readonly path: Path; readonly component: JsonObject } | undefined {
  for (const length of [into.length - 1, into.length - 2]) {
    const path = into.slice(0, Math.max(0, length));
    const component = objectAt(flow, path);
    if (splitPath(path) !== undefined && component !== undefined) return { path, component };
  }
  return undefined;
}

function hasFooter(children: readonly JsonValue[]): boolean {
  return children.some(
    (child) =>
      isObject(child) &&
      (child['type'] === 'Footer' || slotsOf(child).some((slot) => hasFooter(slot.children))),
  );
}

function withItems(value: JsonValue, path: Path, items: readonly JsonValue[]): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return [...(isList(value) ? value : []), ...items];
  if (isList(value)) {
    return value.map((item, index) => (index === step ? withItems(item, rest, items) : item));
  }
  if (!isObject(value)) return value;
  return { ...value, [step]: withItems(value[step] ?? (rest.length === 0 ? [] : {}), rest, items) };
}

function without(value: JsonValue, path: Path): JsonValue {
  const [step, ...rest] = path;
  if (isList(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((item, index) => (index === step ? without(item, rest) : item));
  }
  return isObject(value)
    ? mapMembers(value, (member, key) => (key === step ? without(member, rest) : member))
    : value;
}
