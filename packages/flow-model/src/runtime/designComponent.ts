import type { JsonObject, JsonValue } from '../document/types.ts';
import { referencesIn } from '../expressions/referencesIn.ts';
import { resolveValue } from '../expressions/resolveValue.ts';
import type { Scope, ScreenValues } from '../expressions/types.ts';
import { isComponentType } from '../spec/index.ts';
import { holdsValue, inputValue } from './inputValue.ts';
import { own, objectOr } from './json.ts';
import { isEnabled, resolveProps } from './props.ts';
import type { ComponentView } from './types.ts';

/** What a component on the board can see. */
export interface DesignScope {
  /** Example data of its screen. Keep the object while the examples stay: views are remembered by it. */
  readonly data: JsonObject;
  readonly version: string;
  /** Example data of other screens, for global references. */
  readonly screens?: { readonly [screenId: string]: ScreenValues | undefined };
  /** `init-values` of the Form around it. */
  readonly initValues?: JsonValue;
}

const EMPTY: JsonObject = {};
const PATH: readonly [] = [];

/**
 * A component as the board draws it, without any state: bindings show examples, inputs their start values.
 * Cheap to call on every paint: a component that refers to nothing is resolved once, others once per example data.
 * Components of unknown type come out as empty text, so that the board can put something of its own in their place.
 */
export function designComponent(component: JsonObject, scope: DesignScope): ComponentView {
  const found = remembered.get(component);
  if (found !== undefined && isCurrent(found, scope)) return found.view;
  const view = design(component, scope);
  remembered.set(component, { scope, reach: found?.reach ?? reachOf(component), view });
  return view;
}

/** How far the references of a component reach decides when its view grows old. */
type Reach = 'nothing' | 'screen' | 'flow';

interface Remembered {
  readonly scope: DesignScope;
  readonly reach: Reach;
  readonly view: ComponentView;
}

const remembered = new WeakMap<JsonObject, Remembered>();

function isCurrent({ scope: before, reach }: Remembered, scope: DesignScope): boolean {
  return (
    before.version === scope.version &&
    before.initValues === scope.initValues &&
    (reach === 'nothing' || before.data === scope.data) &&
    (reach !== 'flow' || before.screens === scope.screens)
  );
}

function reachOf(component: JsonObject): Reach {
  const references = referencesIn(component);
  if (references.some((reference) => reference.screen !== undefined)) return 'flow';
  return references.length === 0 ? 'nothing' : 'screen';
}

function design(component: JsonObject, designScope: DesignScope): ComponentView {
  const { type } = component;
  if (!isComponentType(type)) return { path: PATH, type: 'TextBody', props: EMPTY, enabled: true };
  const scope: Scope = { data: designScope.data, form: EMPTY, screens: designScope.screens ?? {} };
  const { version } = designScope;
  const props = resolveProps(component, scope, version);
  const value = holdsValue(type)
    ? inputValue(type, startValue(component, designScope, scope), props)
    : undefined;
  return {
    path: PATH,
    type,
    props,
    ...(value === undefined ? {} : { value }),
    enabled: isEnabled(type, props),
  };
}

function startValue(
  component: JsonObject,
  { initValues, version }: DesignScope,
  scope: Scope,
): JsonValue | undefined {
  const map = typeof initValues === 'string' ? resolveValue(initValues, scope, version) : initValues;
  const name = typeof component['name'] === 'string' ? component['name'] : '';
  const raw = own(objectOr(map), name) ?? component['init-value'];
  return raw === undefined ? undefined : resolveValue(raw, scope, version);
}
