import {
  isJsonObject,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../../document/index.ts';
import { screensOf, walkComponents, type ComponentEntry, type ScreenEntry } from '../../../outline/index.ts';
import {
  actionSpecs,
  isActionName,
  isComponentType,
  propertiesOf,
  screenProperties,
  type Properties,
  type PropertySpec,
} from '../../../spec/index.ts';
import type { Patient } from '../fix.ts';

/** The value that a problem is about. */
export function valueOf({ flow, path }: Patient): JsonValue | undefined {
  return valueAt(flow, path);
}

/** The object at a path, if there is one. */
export function objectAt(flow: JsonValue, path: Path): JsonObject | undefined {
  const value = valueAt(flow, path);
  return isJsonObject(value) ? value : undefined;
}

/** The screen in which a path lies. */
export function screenOf({ flow, path }: Pick<Patient, 'flow' | 'path'>): ScreenEntry | undefined {
  return path[0] === 'screens' ? screensOf(flow).find(({ index }) => index === path[1]) : undefined;
}

/** The innermost component in which a path lies. */
export function componentOf(patient: Pick<Patient, 'flow' | 'path'>): ComponentEntry | undefined {
  const screen = screenOf(patient);
  if (screen === undefined) return undefined;
  let found: ComponentEntry | undefined;
  for (const entry of walkComponents(screen.screen, screen.path)) {
    if (entry.path.every((step, index) => patient.path[index] === step)) found = entry;
  }
  return found;
}

/** Every component of the screen in which a path lies. */
export function neighboursOf(patient: Pick<Patient, 'flow' | 'path'>): readonly ComponentEntry[] {
  const screen = screenOf(patient);
  return screen === undefined ? [] : [...walkComponents(screen.screen, screen.path)];
}

/** What the spec says of the property at a path: of a screen, a component, an option, or the name of an action. */
export function specAt(patient: Patient): PropertySpec | undefined {
  const { path, version } = patient;
  const component = componentOf(patient);
  if (component === undefined) {
    const key = path[2];
    return path.length === 3 && typeof key === 'string' ? SCREEN[key] : undefined;
  }
  if (!isComponentType(component.type)) return undefined;
  let properties: ReadonlyMap<string, PropertySpec> = propertiesOf(component.type, version);
  let spec: PropertySpec | undefined;
  for (const step of path.slice(component.path.length)) {
    if (typeof step === 'number') continue;
    if (spec?.rangeObject === true) continue;
    spec = properties.get(step);
    if (spec === undefined) return undefined;
    properties = new Map(Object.entries(spec.properties ?? {}));
  }
  return spec;
}

const SCREEN: Properties = screenProperties;

/** Names of actions that may stand in a property. */
export function actionsAllowed(spec: PropertySpec | undefined): readonly string[] {
  return Object.keys(spec?.actions ?? {}).filter(
    (name) => isActionName(name) && actionSpecs[name] !== undefined,
  );
}
