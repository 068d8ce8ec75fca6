import { isJsonArray, isJsonObject, removeValue, setValue, type JsonValue } from '../../document/index.ts';
import { definitionOf } from '../../edits/parts/dataDefinition.ts';
import { typeNameOf } from '../../edits/parts/navigatePayload.ts';
import type { ValueType } from '../../expressions/index.ts';
import { isRequired } from '../../spec/index.ts';
import { jsonType } from '../json.ts';
import { schemaType } from '../references.ts';
import type { Fix } from '../types.ts';
import { fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { componentOf, objectAt, specAt, valueOf } from './parts/place.ts';

/** A value of the wrong JSON type: the same in the right one. */
export const convert: Fixer = (patient) => {
  const { path } = patient;
  const value = valueOf(patient);
  if (value === undefined) return [];
  if (path[2] === 'data' && path.includes('__example__')) return example(value, patient);
  for (const wanted of wantedTypes(patient)) {
    const found = convertTo(value, wanted);
    if (found !== undefined) return [writeInstead(found, patient)];
  }
  const spec = specAt(patient);
  const optional = spec !== undefined && !isRequired(spec.required, patient.version);
  if (optional && typeof path.at(-1) === 'string' && value !== null)
    return [fix(titles.remove(String(path.at(-1))), () => removeValue(patient.doc, path))];
  return value === null
    ? [preferred(titles.remove(String(path.at(-1))), () => removeValue(patient.doc, path))]
    : [];
};

/** A literal of a payload, as the type that the next screen declares. */
export function convertTo(value: JsonValue, wanted: ValueType): JsonValue | undefined {
  switch (wanted) {
    case 'number':
    case 'integer': {
      const number =
        typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
      return number !== undefined && (wanted === 'number' || Number.isInteger(number)) ? number : undefined;
    }
    case 'boolean':
      return value === 'true' || value === 'false' ? value === 'true' : undefined;
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
    case 'array':
      return isJsonObject(value) || (typeof value === 'string' && !value.includes('${'))
        ? [value]
        : undefined;
    case 'object':
    case 'unknown':
      return undefined;
  }
}

function writeInstead(value: JsonValue, { doc, path }: Patient): Fix {
  return preferred(titles.use(value), () => setValue(doc, path, value));
}

/** What the property takes, the likeliest first. */
function wantedTypes(patient: Patient): readonly ValueType[] {
  const spec = specAt(patient);
  switch (spec?.kind) {
    case 'number':
      return ['number'];
    case 'integer':
      return ['integer'];
    case 'boolean':
      return ['boolean'];
    case 'text':
    case 'text-or-lines':
    case 'name':
    case 'screen-id':
    case 'date':
    case 'condition':
    case 'error-message':
      return ['string'];
    case 'enum-list':
    case 'date-list':
    case 'text-list':
    case 'input-names':
    case 'options':
    case 'list-items':
      return ['array'];
    case 'init-value':
      return initTypes(componentOf(patient)?.type);
    default:
      return patient.path.length === 1 ? ['string'] : [];
  }
}

function initTypes(type: string | undefined): readonly ValueType[] {
  if (type === 'OptIn') return ['boolean'];
  return type === 'CheckboxGroup' || type === 'ChipsSelector' ? ['array'] : ['string'];
}

/** An example that does not fit: the example or the declaration is right. */
function example(value: JsonValue, patient: Patient): readonly Fix[] {
  const { doc, flow, path } = patient;
  const field = path.slice(0, 4);
  const definition = objectAt(flow, field);
  if (definition === undefined || path.length !== 5) return [];
  const converted = convertTo(value, schemaType(definition));
  if (converted !== undefined) return [writeInstead(converted, patient)];
  if (value === null || (isJsonArray(value) && value.length === 0)) return [];
  const type = typeNameOf(value);
  if (jsonType(value) === definition['type']) return [];
  return [fix(titles.use(type), () => setValue(doc, field, definitionOf(type, value)))];
}
