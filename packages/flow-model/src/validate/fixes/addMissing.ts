import {
  isJsonArray,
  isJsonObject,
  renameKey,
  type JsonObject,
  type JsonValue,
} from '../../document/index.ts';
import { shapeOf } from '../../edits/parts/dataDefinition.ts';
import { emptyValue, typeNameOf } from '../../edits/parts/navigatePayload.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { writingOrder } from '../../edits/parts/writingOrder.ts';
import { nearest } from '../nearest.ts';
import { schemaType } from '../references.ts';
import { freeName, isComponentType, newComponent, newScreen } from '../../spec/index.ts';
import type { Fix } from '../types.ts';
import { mentions, preferred, type Fixer, type Patient } from './fix.ts';
import { titles, written } from './messages.ts';
import { componentOf, neighboursOf, objectAt, screenOf } from './parts/place.ts';
import { addEndpoint, addRoutingModel } from './routingModel.ts';

/** Something that must be there is not: it is added with a value that says as little as possible. */
export const addMissing: Fixer = (patient) => {
  const { flow, path } = patient;
  if (path.at(-1) === 'name' && objectAt(flow, path.slice(0, -1))?.['name'] === 'data_exchange')
    return addEndpoint(patient);
  if (path[0] === 'data_api_version' || (path.length === 0 && mentions(patient, 'routing_model')))
    return addRoutingModel(patient);
  const object = objectAt(flow, path);
  return object === undefined ? [] : additions(object, patient);
};

function additions(object: JsonObject, patient: Patient): readonly Fix[] {
  const { doc, flow, path } = patient;
  const known = writingOrder(flow, path);
  return Object.entries(startingValues(object, patient)).flatMap(([key, value]) => {
    if (value === undefined || object[key] !== undefined || !mentions(patient, key)) return [];
    // It is there, but misspelt: adding it would lose what was written.
    const misspelt = Object.keys(object).find(
      (other) => !known.includes(other) && nearest(other, known) === key,
    );
    return misspelt === undefined
      ? [preferred(titles.add(key), () => setMember(doc, [...path, key], value))]
      : [preferred(titles.rename(key), () => renameKey(doc, [...path, misspelt], key))];
  });
}

/** What could be missing in an object, with the value to start with. */
function startingValues(
  object: JsonObject,
  patient: Patient,
): { readonly [key: string]: JsonValue | undefined } {
  const { path } = patient;
  const key = path.at(-2);
  if (path.length === 2 && path[0] === 'screens') return screenStart(object);
  if (path[2] === 'data') return fieldStart(object);
  if (path.at(-1) === 'layout') return { type: 'SingleColumnLayout', children: [] };
  if (path.at(-1) === 'next') return { type: 'screen' };
  if (typeof path.at(-1) === 'string' && String(path.at(-1)).endsWith('-action')) return { payload: {} };
  if (key === 'data-source' || key === 'list-items') return itemStart(object, patient);
  const component = componentOf(patient);
  return component !== undefined && component.component === object ? componentStart(object, patient) : {};
}

function screenStart(screen: JsonObject) {
  const id = typeof screen['id'] === 'string' ? screen['id'] : 'Screen';
  const words = id.replaceAll(/_+/g, ' ').trim().toLowerCase();
  return newScreen(id, words.charAt(0).toUpperCase() + words.slice(1));
}

function fieldStart({ type, __example__: example, properties }: JsonObject) {
  const known = schemaType({ type: type ?? null });
  return {
    type:
      example === undefined || example === null
        ? isJsonObject(properties)
          ? 'object'
          : 'string'
        : typeNameOf(example),
    items: shapeOf('array', example ?? []).items,
    __example__: emptyValue(known),
  };
}

/** Options are told apart by their id. */
function itemStart({ title, id }: JsonObject, { flow, path }: Patient) {
  const list = objectAt(flow, path.slice(0, -2))?.[String(path.at(-2))];
  const ids = new Set(
    isJsonArray(list)
      ? list.flatMap((item) => (isJsonObject(item) && typeof item['id'] === 'string' ? [item['id']] : []))
      : [],
  );
  const text = typeof title === 'string' ? title : typeof id === 'string' ? id : written.option;
  return { id: freeName(text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_') || 'option', ids), title: text };
}

function componentStart(object: JsonObject, patient: Patient) {
  const { version } = patient;
  const { type } = object;
  if (!isComponentType(type)) return {};
  const names = new Set(
    neighboursOf(patient).flatMap(({ component }) =>
      typeof component['name'] === 'string' ? [component['name']] : [],
    ),
  );
  const { label } = object;
  const { 'on-click-action': action, ...start } = newComponent(type, version, {
    names,
    insideForm: componentOf(patient)?.inForm === true,
    terminal: screenOf(patient)?.screen['terminal'] === true,
  });
  return {
    ...start,
    // Where to a list leads is for its author to say.
    ...(type === 'NavigationList' || action === undefined ? {} : { 'on-click-action': action }),
    ...(typeof label === 'string' && /[a-z]/i.test(label) && object['name'] === undefined
      ? {
          name: freeName(
            label
              .toLowerCase()
              .replaceAll(/[^a-z]+/g, '_')
              .replaceAll(/^_+|_+$/g, ''),
            names,
          ),
        }
      : {}),
    'helper-text': written.helper,
  };
}
