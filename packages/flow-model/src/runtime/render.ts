import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { evaluateCondition, textOf } from '../expressions/evaluate.ts';
import { parseCondition } from '../expressions/parse.ts';
import { isBackTicked } from '../expressions/classify.ts';
import { resolveText } from '../expressions/resolveValue.ts';
import type { Scope } from '../expressions/types.ts';
import { isComponentType } from '../spec/index.ts';
import type { ComponentType } from '../spec/types.ts';
import { objectOr, own } from './json.ts';
import { isVisible, refersToValues, resolveProps } from './props.ts';

/** A component that is on display. */
export interface Rendered {
  readonly type: ComponentType;
  readonly component: JsonObject;
  readonly path: Path;
  readonly props: JsonObject;
  /** The input's name, if it has one. */
  readonly name: string;
  /** The Form around it. */
  readonly form?: JsonObject;
}

/** Deeper nesting is not drawn; Meta allows three Ifs. */
const MAX_DEPTH = 50;

/**
 * What of a screen is on display: If and Switch take their branch, Form is flattened, `visible: false` is dropped.
 * What is no component, or of an unknown type, is passed over.
 */
export function renderScreen(
  screen: JsonObject,
  screenPath: Path,
  scope: Scope,
  version: string,
): readonly Rendered[] {
  const rendered: Rendered[] = [];
  const children = objectOr(screen['layout'])['children'];
  renderAll(children, [...screenPath, 'layout', 'children'], undefined, { scope, version, rendered }, 0);
  return rendered;
}

interface Rendering {
  readonly scope: Scope;
  readonly version: string;
  readonly rendered: Rendered[];
}

function renderAll(
  children: JsonValue | undefined,
  path: Path,
  form: JsonObject | undefined,
  rendering: Rendering,
  depth: number,
): void {
  if (!isJsonArray(children) || depth > MAX_DEPTH) return;
  for (const [index, child] of children.entries()) {
    if (isJsonObject(child)) renderOne(child, [...path, index], form, rendering, depth);
  }
}

function renderOne(
  component: JsonObject,
  path: Path,
  form: JsonObject | undefined,
  rendering: Rendering,
  depth: number,
): void {
  const type = component['type'];
  if (!isComponentType(type)) return;
  const nested = (slot: Path, children: JsonValue | undefined, within = form): void =>
    renderAll(children, [...path, ...slot], within, rendering, depth + 1);
  switch (type) {
    case 'Form':
      nested(['children'], component['children'], component);
      return;
    case 'If': {
      const branch = holds(component['condition'], rendering.scope, rendering.version) ? 'then' : 'else';
      nested([branch], component[branch]);
      return;
    }
    case 'Switch': {
      const key = switchCase(component, rendering.scope, rendering.version);
      if (key !== undefined) nested(['cases', key], objectOr(component['cases'])[key]);
      return;
    }
    default: {
      const shown = renderedOf({ type, component, path, form, rendering });
      if (isVisible(type, shown.props)) rendering.rendered.push(shown);
    }
  }
}

const known = new WeakMap<JsonObject, { readonly version: string; readonly shown: Rendered }>();

/** The same object as before while nothing about the component changed, so that views of it can be kept. */
function renderedOf({ type, component, path, form, rendering }: Place): Rendered {
  const { scope, version } = rendering;
  const before = known.get(component);
  const isHere =
    before?.version === version && before.shown.form === form && samePath(before.shown.path, path);
  if (isHere && !refersToValues(component)) return before.shown;
  const props = resolveProps(component, scope, version);
  if (isHere && sameMembers(before.shown.props, props)) return before.shown;
  const name = typeof component['name'] === 'string' ? component['name'] : '';
  const shown = { type, component, path, props, name, ...(form === undefined ? {} : { form }) };
  known.set(component, { version, shown });
  return shown;
}

interface Place {
  readonly type: ComponentType;
  readonly component: JsonObject;
  readonly path: Path;
  readonly form: JsonObject | undefined;
  readonly rendering: Rendering;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

function sameMembers(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], own(b, key)));
}

/** Whether an If shows its `then` branch: only `true` does (Flow JSON reference, 4.3). */
export function holds(condition: JsonValue | undefined, scope: Scope, version: string): boolean {
  if (typeof condition !== 'string') return condition === true;
  if (isBackTicked(condition)) return resolveText(condition, scope, version) === true;
  const parsed = parseCondition(condition);
  return parsed.ok && evaluateCondition(parsed.ast, scope);
}

/**
 * The key of the case that a Switch shows: the text of its value, or the undocumented `default`
 * (Flow JSON reference, 5.23).
 */
export function switchCase(component: JsonObject, scope: Scope, version: string): string | undefined {
  const { value } = component;
  const cases = objectOr(component['cases']);
  const resolved = typeof value === 'string' ? resolveText(value, scope, version) : value;
  const key = textOf(resolved);
  if (own(cases, key) !== undefined) return key;
  return own(cases, 'default') === undefined ? undefined : 'default';
}
