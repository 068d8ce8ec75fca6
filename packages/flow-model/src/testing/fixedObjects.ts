import { isJsonArray, isJsonObject, type JsonObject, type JsonValue, type Path } from '../document/index.ts';
import {
  actionSpecs,
  flowProperties,
  isActionName,
  isComponentType,
  isKnownVersion,
  layoutProperties,
  propertiesOf,
  screenProperties,
  type FlowVersion,
  type Properties,
  type PropertySpec,
} from '../spec/index.ts';

/** An object of a flow whose keys are fixed, with what the spec knows of them. */
export interface FixedObject {
  readonly path: Path;
  readonly object: JsonObject;
  readonly kind: 'flow' | 'screen' | 'layout' | 'component' | 'action' | 'part';
  readonly properties: ReadonlyMap<string, PropertySpec>;
  readonly insideForm: boolean;
}

/** Every object with fixed keys in a flow, in document order: the flow, screens, layouts, components, actions and their parts. */
export function fixedObjects(flow: JsonObject): readonly FixedObject[] {
  const version = isKnownVersion(flow['version']) ? flow['version'] : '7.3';
  const all: FixedObject[] = [];
  const add = (kind: FixedObject['kind'], object: JsonObject, path: Path, table: Properties): void => {
    all.push({ path, object, kind, properties: new Map(Object.entries(table)), insideForm: false });
  };
  add('flow', flow, [], flowProperties);
  listOf(flow['screens']).forEach((screen, index) => {
    const path = ['screens', index];
    add('screen', screen, path, screenProperties);
    const { layout } = screen;
    if (!isJsonObject(layout)) return;
    add('layout', layout, [...path, 'layout'], layoutProperties);
    collect(layout['children'], [...path, 'layout', 'children'], { version, insideForm: false, all });
  });
  return all;
}

interface Walk {
  readonly version: FlowVersion;
  readonly insideForm: boolean;
  readonly all: FixedObject[];
}

function collect(children: JsonValue | undefined, path: Path, walk: Walk): void {
  listOf(children).forEach((component, index) => {
    const { type } = component;
    if (!isComponentType(type)) return;
    const at = [...path, index];
    const { insideForm } = walk;
    const properties = new Map(
      [...propertiesOf(type, walk.version)].filter(
        ([, spec]) => !insideForm || spec.outsideFormOnly !== true,
      ),
    );
    walk.all.push({ path: at, object: component, kind: 'component', properties, insideForm });
    const inside = { ...walk, insideForm: insideForm || type === 'Form' };
    for (const [key, spec] of properties) {
      if (spec.kind === 'components') collect(component[key], [...at, key], inside);
      else if (spec.kind === 'cases') {
        const cases = component[key];
        if (isJsonObject(cases))
          for (const [name, list] of Object.entries(cases)) collect(list, [...at, key, name], inside);
      } else parts(component[key], spec, [...at, key], walk);
    }
  });
}

/** Actions, options, items and what is in them. */
function parts(value: JsonValue | undefined, spec: PropertySpec, path: Path, walk: Walk): void {
  if (isJsonArray(value)) return value.forEach((item, index) => parts(item, spec, [...path, index], walk));
  if (!isJsonObject(value)) return;
  const { name } = value;
  const table = spec.kind === 'action' && isActionName(name) ? actionSpecs[name].properties : spec.properties;
  if (table === undefined) return;
  const properties = new Map(Object.entries(table));
  walk.all.push({
    path,
    object: value,
    kind: spec.kind === 'action' ? 'action' : 'part',
    properties,
    insideForm: walk.insideForm,
  });
  for (const [key, member] of properties) parts(value[key], member, [...path, key], walk);
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}
