import type { JsonObject, JsonValue } from '../document/types.ts';
import { resolveValue } from '../expressions/resolveValue.ts';
import type { Scope } from '../expressions/types.ts';
import { componentSpec } from '../spec/index.ts';
import type { ComponentType } from '../spec/types.ts';

/** Actions are resolved when they run, not when they are drawn. */
export const ACTION_PROPERTIES: ReadonlySet<string> = new Set([
  'on-click-action',
  'on-select-action',
  'on-unselect-action',
]);

const DRAWN = { keep: ACTION_PROPERTIES, drawn: true };

/** Structure and start values, which the runtime reads itself. */
const NOT_DRAWN: ReadonlySet<string> = new Set([
  'type',
  'children',
  'then',
  'else',
  'cases',
  'condition',
  'init-value',
  'init-values',
  'error-message',
  'error-messages',
]);

/** Whether a component with these resolved properties is drawn. Types without `visible` always are (Flow JSON 5.2). */
export function isVisible(type: ComponentType, props: JsonObject): boolean {
  return props['visible'] !== false || componentSpec(type).properties['visible'] === undefined;
}

/** Whether a component with these resolved properties can be used. Types without `enabled` always can (Flow JSON 5.2). */
export function isEnabled(type: ComponentType, props: JsonObject): boolean {
  return props['enabled'] !== false || componentSpec(type).properties['enabled'] === undefined;
}

const referring = new WeakMap<JsonObject, boolean>();

/** Whether anything that a phone draws of a component may come from data or from the form. */
export function refersToValues(component: JsonObject): boolean {
  let refers = referring.get(component);
  if (refers === undefined) {
    refers = Object.entries(component).some(
      ([key, value]) => !NOT_DRAWN.has(key) && !ACTION_PROPERTIES.has(key) && mayRefer(value),
    );
    referring.set(component, refers);
  }
  return refers;
}

function mayRefer(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return value.startsWith('$') || value.startsWith('`');
  return typeof value === 'object' && value !== null && Object.values(value).some(mayRefer);
}

/**
 * The properties of a component that a phone draws, with bindings and expressions resolved. What resolves to nothing
 * is left out, so that the property's default applies (Flow JSON reference, 8.3). Actions come along unresolved.
 */
export function resolveProps(component: JsonObject, scope: Scope, version: string): JsonObject {
  const props: [string, JsonValue][] = [];
  for (const [key, value] of Object.entries(component)) {
    if (value === undefined || NOT_DRAWN.has(key)) continue;
    const resolved =
      key === 'name' || ACTION_PROPERTIES.has(key) ? value : resolveValue(value, scope, version, DRAWN);
    if (resolved !== undefined) props.push([key, resolved]);
  }
  return Object.fromEntries(props);
}
