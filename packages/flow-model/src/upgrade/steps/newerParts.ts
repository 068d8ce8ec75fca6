import { removeValue, setValue, type Path } from '../../document/index.ts';
import { unwrapComponent } from '../../edits/index.ts';
import {
  componentSpec,
  isComponentType,
  propertiesOf,
  screenProperties,
  type ComponentType,
  type FlowVersion,
  type Properties,
} from '../../spec/index.ts';
import { screensOf, type ComponentEntry } from '../../outline/index.ts';
import { notes } from '../messages.ts';
import type { Journey, Step } from '../types.ts';
import { componentsIn } from './componentsIn.ts';

/** Going below a version, everything goes that came with it: read off the spec. */
export function newerParts(version: FlowVersion): Step {
  return {
    version,
    down(journey) {
      dropComponents(version, journey);
      dropProperties(version, journey);
      dropScreenProperties(version, journey);
    },
  };
}

const SCREEN: Properties = screenProperties;

/** What says nearly the same in older versions. */
const OLDER: { readonly [type in ComponentType]?: ComponentType } = {
  ChipsSelector: 'CheckboxGroup',
  CalendarPicker: 'DatePicker',
};

function dropComponents(version: FlowVersion, journey: Journey): void {
  // Backwards, so that paths of what comes before stay true.
  for (const entry of componentsIn(journey.draft).toReversed()) {
    if (isComponentType(entry.type) && componentSpec(entry.type).since === version)
      replaceComponent(entry, entry.type, version, journey);
  }
}

function replaceComponent(
  { component, path }: ComponentEntry,
  type: ComponentType,
  version: FlowVersion,
  { draft, to, change, loss }: Journey,
): void {
  const older = component['mode'] === 'range' ? undefined : OLDER[type];
  if (older !== undefined) {
    draft.apply(setValue(draft.doc, [...path, 'type'], older));
    const known = propertiesOf(older, to);
    for (const key of Object.keys(component)) {
      if (key !== 'type' && !known.has(key)) draft.apply(removeValue(draft.doc, [...path, key]));
    }
    change(path, notes.becomes(type, older));
    return;
  }
  if (type === 'If') {
    const unwrapped = unwrapComponent(draft.doc, { path });
    if (unwrapped.ok) {
      draft.apply(unwrapped.edits);
      loss(path, notes.unwrapped(type, '“then”'));
      return;
    }
  }
  draft.apply(removeValue(draft.doc, path));
  loss(path, notes.componentGone(type, version));
}

function dropProperties(version: FlowVersion, { draft, loss }: Journey): void {
  for (const { component, type, path } of componentsIn(draft)) {
    if (!isComponentType(type)) continue;
    for (const [name, { since }] of Object.entries(componentSpec(type).properties)) {
      if (since !== version || component[name] === undefined) continue;
      const at: Path = [...path, name];
      draft.apply(removeValue(draft.doc, at));
      loss(at, notes.propertyGone(name, type, version));
    }
  }
}

function dropScreenProperties(version: FlowVersion, { draft, loss }: Journey): void {
  for (const { screen, path } of draft.value === undefined ? [] : screensOf(draft.value)) {
    for (const [name, { since }] of Object.entries(SCREEN)) {
      if (since !== version || screen[name] === undefined) continue;
      draft.apply(removeValue(draft.doc, [...path, name]));
      loss([...path, name], notes.propertyGone(name, 'the screen', version));
    }
  }
}
