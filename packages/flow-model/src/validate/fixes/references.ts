import { isJsonObject, setValue, type JsonObject, type JsonValue } from '../../document/index.ts';
import { addDataField } from '../../edits/index.ts';
import { shapeOf, type DataType } from '../../edits/parts/dataDefinition.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import {
  findReferences,
  formatReference,
  rewriteReferences,
  type Reference,
  textOf,
} from '../../expressions/index.ts';
import { FIELD_NAME_PATTERN } from '../../spec/index.ts';
import { flowModel, type FlowModel, type FlowScreen } from '../flowModel.ts';
import { nearest } from '../nearest.ts';
import { resolveReference } from '../references.ts';
import type { Fix } from '../types.ts';
import { editsOf, fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { specAt, valueOf } from './parts/place.ts';

/** A reference that leads nowhere: to what was meant, or to a new data field. */
export const references: Fixer = (patient) => {
  const text = valueOf(patient);
  const model = flowModel(patient.flow, patient.version);
  const screen = model.screens.find(({ index }) => index === patient.path[1]);
  if (typeof text !== 'string' || screen === undefined) return [];
  const broken = findReferences(text).filter((reference) => !resolveReference(reference, screen, model).ok);
  if (broken.length === 0) return [...listItems(text, patient, screen, model)];
  return broken.slice(0, 1).flatMap((reference) => mend(reference, text, patient, screen, model));
};

function mend(
  reference: Reference,
  text: string,
  patient: Patient,
  screen: FlowScreen,
  model: FlowModel,
): readonly Fix[] {
  const { doc, path } = patient;
  const meant = meantReference(reference, screen, model);
  const replace =
    meant === undefined
      ? []
      : [
          preferred(titles.use(formatReference(meant)), () =>
            setValue(doc, path, replaced(text, reference, meant)),
          ),
        ];
  return [...replace, ...declare(reference, patient, screen)];
}

function replaced(text: string, old: Reference, meant: Reference): string {
  if (old.screen !== undefined && meant.screen === undefined)
    return text.slice(0, old.offset) + formatReference(meant) + text.slice(old.offset + old.length);
  if (old.root !== meant.root)
    return text.slice(0, old.offset) + formatReference(meant) + text.slice(old.offset + old.length);
  return rewriteReferences(text, ({ offset }) =>
    offset === old.offset
      ? { segments: meant.segments, ...(meant.screen === undefined ? {} : { screen: meant.screen }) }
      : undefined,
  );
}

/** What was probably meant: its own screen, a screen, field or input of a similar name, or the other of data and form. */
function meantReference(reference: Reference, screen: FlowScreen, model: FlowModel): Reference | undefined {
  const { screen: other, segments, root } = reference;
  const works = (candidate: Reference): Reference | undefined =>
    resolveReference(candidate, screen, model).ok ? candidate : undefined;
  const { screen: _named, ...local } = reference;
  if (other === screen.id) return works(local);
  if (other !== undefined && !model.byId.has(other)) {
    const id = nearest(other, model.byId.keys());
    return id === undefined
      ? undefined
      : id === screen.id
        ? works(local)
        : works({ ...reference, screen: id });
  }
  const place = other === undefined ? screen : model.byId.get(other);
  if (place === undefined) return undefined;
  const [first = '', ...rest] = segments;
  const turned = works({ ...reference, root: root === 'data' ? 'form' : 'data' });
  if (turned !== undefined) return turned;
  const names = root === 'data' ? Object.keys(place.data) : [...place.inputs.keys()];
  const near = nearest(first, names);
  if (near !== undefined) return works({ ...reference, segments: [near, ...rest] });
  return nestedField(reference, place, works);
}

/** `${data.person.nme}`: the field is right, what is in it is misspelt. */
function nestedField(
  reference: Reference,
  place: FlowScreen,
  works: (candidate: Reference) => Reference | undefined,
): Reference | undefined {
  const [first = '', second, ...rest] = reference.segments;
  const field: JsonValue | undefined = place.data[first];
  const inner = isJsonObject(field) && isJsonObject(field['properties']) ? field['properties'] : {};
  const near = second === undefined ? undefined : nearest(second, Object.keys(inner));
  return near === undefined ? undefined : works({ ...reference, segments: [first, near, ...rest] });
}

/** A new field in the data of the screen, of the type that is needed here. */
function declare(reference: Reference, patient: Patient, screen: FlowScreen): readonly Fix[] {
  const { doc } = patient;
  const [name = '', ...rest] = reference.segments;
  if (reference.root !== 'data' || reference.screen !== undefined || rest.length > 0) return [];
  if (!FIELD_NAME_PATTERN.test(name) || Object.hasOwn(screen.data, name) || screen.id === '') return [];
  const type = neededType(patient);
  return type === undefined
    ? []
    : [
        fix(titles.declare([name], screen.id), () =>
          editsOf(addDataField(doc, { screen: screen.id, name, type })),
        ),
      ];
}

function neededType(patient: Patient): DataType | undefined {
  if (patient.path.includes('payload') || textOf(valueOf(patient)).startsWith('`')) return 'string';
  switch (specAt(patient)?.kind) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    case 'options':
    case 'list-items':
    case 'images':
    case 'date-list':
    case 'enum-list':
    case 'text-list':
      return 'array';
    case 'error-messages':
    case 'init-values':
      return 'object';
    case 'condition':
    case undefined:
      return undefined;
    default:
      return 'string';
  }
}

/** A list whose items do not say what they hold. */
function listItems(text: string, patient: Patient, screen: FlowScreen, model: FlowModel): readonly Fix[] {
  const { doc } = patient;
  const spec = specAt(patient);
  const [reference] = findReferences(text);
  if (reference === undefined || spec?.properties === undefined || reference.segments.length !== 1) return [];
  const place = reference.screen === undefined ? screen : model.byId.get(reference.screen);
  const field = place?.data[reference.segments[0] ?? ''];
  if (place === undefined || !isJsonObject(field) || field['type'] !== 'array') return [];
  const items = isJsonObject(field['items']) ? field['items'] : {};
  const declared = isJsonObject(items['properties']) ? items['properties'] : {};
  const missing = Object.entries(spec.properties).flatMap(([key, { required }]) =>
    required === true && !Object.hasOwn(declared, key) ? [key] : [],
  );
  if (missing.length === 0 || (items['type'] !== undefined && items['type'] !== 'object')) return [];
  const properties: JsonObject = {
    ...declared,
    ...Object.fromEntries(missing.map((key) => [key, memberShape(key)])),
  };
  return [
    preferred(titles.declare(missing, `the items of ${reference.segments.join('.')}`), () =>
      setMember(doc, [...place.path, 'data', ...reference.segments, 'items'], {
        ...items,
        type: 'object',
        properties,
      }),
    ),
  ];
}

function memberShape(key: string): JsonObject {
  return key === 'main-content' || key === 'label'
    ? { type: 'object', ...shapeOf('object', { title: '' }) }
    : { type: 'string' };
}
