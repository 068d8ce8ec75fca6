import { components } from './components/index.ts';
import type {
  ComponentSpec,
  ComponentType,
  FlowVersion,
  PlacementSpec,
  Properties,
  PropertySpec,
} from './types.ts';
import { isAtLeast, isAvailable } from './versions.ts';

/** Whether a value is the type of a component that Flow JSON knows. */
export function isComponentType(value: unknown): value is ComponentType {
  return typeof value === 'string' && Object.hasOwn(components, value);
}

/** What is known of a component type. */
export function componentSpec(type: ComponentType): ComponentSpec {
  return components[type];
}

/** Properties that a component has in a version, in writing order. */
export function propertiesOf(type: ComponentType, version: FlowVersion): ReadonlyMap<string, PropertySpec> {
  let types = componentProperties.get(version);
  if (types === undefined) componentProperties.set(version, (types = new Map()));
  let properties = types.get(type);
  if (properties === undefined)
    types.set(type, (properties = availableIn(componentSpec(type).properties, version)));
  return properties;
}

const componentProperties = new Map<FlowVersion, Map<ComponentType, ReadonlyMap<string, PropertySpec>>>();

/** The entries of a table of properties that exist in a version. */
export function availableIn(properties: Properties, version: FlowVersion): ReadonlyMap<string, PropertySpec> {
  return new Map(Object.entries(properties).filter(([, property]) => isAvailable(property, version)));
}

/** Whether a component may stand directly on a screen, in a Form or in a branch of If or Switch (Flow JSON reference, placement matrix). */
export function mayStandIn(type: ComponentType, place: keyof PlacementSpec, version: FlowVersion): boolean {
  const since = componentSpec(type).placement[place];
  return since !== false && isAtLeast(version, since);
}

/** How many of a type one screen may show at once, or `undefined` without limit. */
export function maxPerScreen(type: ComponentType, version: FlowVersion): number | undefined {
  const spec = componentSpec(type);
  return isAtLeast(version, spec.maxPerScreenSince ?? spec.since) ? spec.maxPerScreen : undefined;
}
