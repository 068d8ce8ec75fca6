import { isJsonArray, isJsonObject, type JsonArray, type JsonObject, type Path } from '../document/index.ts';
import type { ScreenDeclarations } from '../expressions/index.ts';
import { actionsOf, slotsOf } from '../outline/index.ts';
import { componentSpec, isComponentType } from '../spec/index.ts';
import { rememberPerObject } from './json.ts';

/** A component with its place. Paths are relative to the screen. */
export interface PlacedComponent {
  readonly component: JsonObject;
  readonly type: string;
  readonly path: Path;
  /** The Form around it. */
  readonly form?: PlacedComponent;
  readonly parent?: PlacedComponent;
  /** How many Ifs it stands in, itself included. */
  readonly ifDepth: number;
  readonly slots: readonly PlacedSlot[];
}

/** One list of children: of a screen, a Form, a branch. */
export interface PlacedSlot {
  readonly name: string;
  readonly path: Path;
  readonly children: readonly PlacedComponent[];
}

/** An action with its place. */
export interface PlacedAction {
  readonly action: JsonObject;
  readonly name: string;
  readonly path: Path;
  readonly property: string;
  readonly owner: PlacedComponent;
}

/** Everything that rules ask of one screen, worked out once for each screen object. */
export interface ScreenModel extends ScreenDeclarations {
  readonly screen: JsonObject;
  readonly root: PlacedSlot;
  /** Every component in document order. */
  readonly components: readonly PlacedComponent[];
  readonly actions: readonly PlacedAction[];
  /** Components whose value a binding can read: inputs and NavigationLists, the first of each name. */
  readonly inputs: ReadonlyMap<string, JsonObject>;
  readonly formNames: ReadonlySet<string>;
}

const modelOf = rememberPerObject((screen: JsonObject): ScreenModel => {
  const components: PlacedComponent[] = [];
  const actions: PlacedAction[] = [];
  const { layout, data } = screen;
  const children = isJsonObject(layout) && isJsonArray(layout['children']) ? layout['children'] : [];
  const root: PlacedSlot = {
    name: 'children',
    path: ['layout', 'children'],
    children: placeAll(children, ['layout', 'children'], { ifDepth: 0 }, components),
  };
  const inputs = new Map<string, JsonObject>();
  const formNames = new Set<string>();
  for (const placed of components) {
    for (const { action, path, property } of actionsOf(placed.component, placed.path)) {
      if (typeof action['name'] === 'string')
        actions.push({ action, name: action['name'], path, property, owner: placed });
    }
    const { name } = placed.component;
    if (typeof name !== 'string') continue;
    if (placed.type === 'Form') formNames.add(name);
    else if (isInput(placed.type) || placed.type === 'NavigationList') {
      if (!inputs.has(name)) inputs.set(name, placed.component);
    }
  }
  return { screen, root, components, actions, inputs, formNames, data: isJsonObject(data) ? data : {} };
});

/** The model of a screen; the same object as long as the screen is the same. */
export function screenModel(screen: JsonObject): ScreenModel {
  return modelOf(screen, '');
}

/** Whether components of this type hold a value of the user. */
export function isInput(type: string): boolean {
  return isComponentType(type) && componentSpec(type).input !== undefined;
}

interface Around {
  readonly form?: PlacedComponent;
  readonly parent?: PlacedComponent;
  readonly ifDepth: number;
}

function placeAll(
  children: JsonArray,
  path: Path,
  around: Around,
  all: PlacedComponent[],
): readonly PlacedComponent[] {
  return children.flatMap((child, index) =>
    isJsonObject(child) ? [place(child, [...path, index], around, all)] : [],
  );
}

function place(component: JsonObject, path: Path, around: Around, all: PlacedComponent[]): PlacedComponent {
  const type = typeof component['type'] === 'string' ? component['type'] : '';
  const slots: PlacedSlot[] = [];
  const placed: PlacedComponent = {
    ...around,
    component,
    type,
    path,
    ifDepth: around.ifDepth + (type === 'If' ? 1 : 0),
    slots,
  };
  all.push(placed);
  const inside: Around = {
    parent: placed,
    ifDepth: placed.ifDepth,
    ...(type === 'Form' ? { form: placed } : around.form === undefined ? {} : { form: around.form }),
  };
  for (const { label, path: slotPath, children } of slotsOf(component)) {
    if (label === 'else' && component['else'] === undefined) continue;
    const whole = [...path, ...slotPath];
    slots.push({ name: label, path: whole, children: placeAll(children, whole, inside, all) });
  }
  return placed;
}
