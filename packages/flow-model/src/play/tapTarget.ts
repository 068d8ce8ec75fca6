import { isJsonObject } from '../document/index.ts';
import type { JsonObject, Path } from '../document/types.ts';
import type { ComponentView, ScreenView } from '../runtime/index.ts';
import { arrayOr, isInside, textOr } from '../runtime/json.ts';
import { playMessages } from './messages.ts';
import type { TapTarget } from './types.ts';

/** What a target means on a screen. */
export type Tapped =
  | { readonly ok: true; readonly component: ComponentView; readonly item?: JsonObject; readonly path: Path }
  | { readonly ok: false; readonly message: string };

/** Finds the component, or list item, that a target names among what is on display. */
export function findTarget(view: ScreenView, target: TapTarget): Tapped {
  const component = tappable(view).filter((candidate) => fits(candidate, target))[target.index ?? 0];
  if (component === undefined) {
    const seen = tappable(view).map(describe);
    return { ok: false, message: playMessages.noTarget(targetText(target), view.screenId, seen) };
  }
  if (component.type !== 'NavigationList') return { ok: true, component, path: component.path };
  return findItem(view, component, target);
}

/** Names what is tapped at a path so that the name outlives edits: no more of it than tells it from the others. */
export function targetAt(view: ScreenView, path: Path): TapTarget | undefined {
  const component = tappable(view).find((candidate) => isInside(path, candidate.path));
  if (component === undefined) return undefined;
  const item = itemsOf(component)[Number(path[component.path.length + 1])];
  const chosen = item === undefined ? {} : { item: textOr(item['id']) };
  const names: readonly TapTarget[] = [
    { type: component.type },
    ...(nameOf(component) === '' ? [] : [{ type: component.type, name: nameOf(component) }]),
    ...(labelOf(component) === '' ? [] : [{ type: component.type, label: labelOf(component) }]),
  ];
  const alone = names.find((name) => matching(view, name).length === 1);
  if (alone !== undefined) return { ...alone, ...chosen };
  const last = names.at(-1) ?? { type: component.type };
  return { ...last, ...chosen, index: matching(view, last).indexOf(component) };
}

/** What a component is called in messages: its type and what can be read on it. */
export function describe(component: ComponentView): string {
  return targetText({ type: component.type, label: labelOf(component) || nameOf(component) });
}

/** The text on a component. */
export function labelOf({ props }: ComponentView): string {
  return textOr(props['label']) || textOr(props['text']) || textOr(props['title']);
}

function findItem(view: ScreenView, component: ComponentView, target: TapTarget): Tapped {
  const items = itemsOf(component);
  const { item: id } = target;
  if (id === undefined) {
    return { ok: false, message: playMessages.itemMissing(describe(component), view.screenId) };
  }
  const index = items.findIndex((item) => item['id'] === id);
  const item = items[index];
  if (item === undefined) {
    const seen = items.map((other) => textOr(other['id']));
    return { ok: false, message: playMessages.noItem(id, describe(component), view.screenId, seen) };
  }
  return { ok: true, component, item, path: [...component.path, 'list-items', index] };
}

function tappable(view: ScreenView): readonly ComponentView[] {
  const all = view.footer === undefined ? view.components : [...view.components, view.footer];
  return all.filter(({ type, props }) => type === 'NavigationList' || 'on-click-action' in props);
}

function matching(view: ScreenView, target: TapTarget): readonly ComponentView[] {
  return tappable(view).filter((candidate) => fits(candidate, target));
}

function fits(component: ComponentView, { type, name, label }: TapTarget): boolean {
  return (
    component.type === type &&
    (name === undefined || nameOf(component) === name) &&
    (label === undefined || labelOf(component) === label)
  );
}

/** Items by their place in the list, which paths count. */
function itemsOf({ type, props }: ComponentView): readonly JsonObject[] {
  return type === 'NavigationList'
    ? arrayOr(props['list-items']).map((item) => (isJsonObject(item) ? item : {}))
    : [];
}

function nameOf({ props }: ComponentView): string {
  return textOr(props['name']);
}

/** A target in words: `EmbeddedLink “Terms”`. */
export function targetText({ type, name, label }: TapTarget): string {
  const called = label ?? name ?? '';
  return called === '' ? type : `${type} “${called}”`;
}
