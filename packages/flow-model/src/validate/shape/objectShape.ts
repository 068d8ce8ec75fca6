import {
  availableIn,
  isRequired,
  type FlowVersion,
  type Properties,
  type PropertySpec,
} from '../../spec/index.ts';

/** A table of properties made ready for one version. */
export interface ObjectShape {
  readonly properties: ReadonlyMap<string, PropertySpec>;
  /** The table for all versions, to say when a key came or went. */
  readonly all: Properties;
  readonly required: readonly string[];
  /** Properties that need or exclude others. */
  readonly linked: readonly (readonly [string, PropertySpec])[];
}

/** The shape of objects with these properties; worked out once for each table, version and place. */
export function shapeOf(all: Properties, version: FlowVersion, insideForm = false): ObjectShape {
  const memory = insideForm ? insideForms : elsewhere;
  let versions = memory.get(all);
  if (versions === undefined) memory.set(all, (versions = new Map()));
  let shape = versions.get(version);
  if (shape === undefined) versions.set(version, (shape = makeShape(all, version, insideForm)));
  return shape;
}

type Memory = WeakMap<Properties, Map<FlowVersion, ObjectShape>>;
const insideForms: Memory = new WeakMap();
const elsewhere: Memory = new WeakMap();

function makeShape(all: Properties, version: FlowVersion, insideForm: boolean): ObjectShape {
  // Inside a Form an input has no initial value and error message of its own.
  const entries = [...availableIn(all, version)].filter(
    ([, property]) => !insideForm || property.outsideFormOnly !== true,
  );
  return {
    all,
    properties: new Map(entries),
    required: entries.flatMap(([name, { required }]) => (isRequired(required, version) ? [name] : [])),
    linked: entries.filter(([, { requires, excludes }]) => requires !== undefined || excludes !== undefined),
  };
}
