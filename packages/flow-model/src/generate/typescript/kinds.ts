import { isJsonArray, isJsonObject, type JsonValue } from '../../document/index.ts';
import {
  availableIn,
  carouselImageProperties,
  chipProperties,
  isRequired,
  navigationItemProperties,
  optionProperties,
  type FlowVersion,
  type Properties,
  type PropertyKind,
  type PropertySpec,
} from '../../spec/index.ts';
import { membersOf } from '../code/targets.ts';
import { keyOf, quote } from '../code/typescript.ts';

/** What decides about the types of a flow. */
export interface TypeContext {
  readonly version: FlowVersion;
  readonly screens: ReadonlySet<string>;
}

/** A kind of value: its TypeScript type, and whether a value has it. */
interface Kind {
  readonly type: string;
  readonly fits: (value: JsonValue) => boolean;
}

const text: Kind = { type: 'string', fits: (value) => typeof value === 'string' };
const flag: Kind = { type: 'boolean', fits: (value) => typeof value === 'boolean' };
const number: Kind = { type: 'number', fits: (value) => typeof value === 'number' };
const texts: Kind = {
  type: 'readonly string[]',
  fits: (value) => isJsonArray(value) && value.every(text.fits),
};
const object: Kind = { type: 'Json', fits: isJsonObject };
const any: Kind = { type: 'Json', fits: () => true };
const parts: Kind = { type: 'readonly Component[]', fits: isJsonArray };
const branches: Kind = {
  type: '{ readonly [key: string]: readonly Component[] }',
  fits: (value) => isJsonObject(value) && membersOf(value).every(([, branch]) => isJsonArray(branch)),
};
const action: Kind = { type: 'Action', fits: isJsonObject };

const simple: { readonly [kind in PropertyKind]?: Kind } = {
  text,
  'text-or-lines': either(text, texts),
  name: text,
  boolean: flag,
  integer: number,
  number,
  date: text,
  'date-list': texts,
  regex: text,
  image: text,
  action,
  components: parts,
  cases: branches,
  condition: either(text, flag),
  binding: text,
  'init-value': any,
  'error-message': any,
  'init-values': object,
  'error-messages': object,
  color: text,
  'text-list': texts,
  'input-names': texts,
  url: text,
  payload: object,
};

/** The TypeScript type of a property. */
export function propertyType(spec: PropertySpec, context: TypeContext): string {
  return kindOf(spec, context).type;
}

/** Whether a value has the type of a property. */
export function hasType(value: JsonValue, spec: PropertySpec, context: TypeContext): boolean {
  return kindOf(spec, context).fits(value);
}

/** The members of an object type: `{ readonly id: string; readonly title?: string }`. */
export function objectType(properties: Properties, context: TypeContext): string {
  return `{ ${memberTypes(properties, context).join('; ')} }`;
}

/** `readonly label?: string` for each property of the version. */
export function memberTypes(properties: Properties, context: TypeContext): readonly string[] {
  return Array.from(availableIn(properties, context.version), ([key, spec]) => {
    const optional = isRequired(spec.required, context.version) ? '' : '?';
    return `readonly ${keyOf(key)}${optional}: ${propertyType(spec, context)}`;
  });
}

/** Whether a value has the type that `objectType` gives. */
export function hasObjectType(value: JsonValue, properties: Properties, context: TypeContext): boolean {
  if (!isJsonObject(value)) return false;
  const specs = availableIn(properties, context.version);
  const known = membersOf(value).every(([key, member]) => {
    const spec = specs.get(key);
    return spec !== undefined && hasType(member, spec, context);
  });
  return (
    known &&
    [...specs].every(([key, spec]) => value[key] !== undefined || !isRequired(spec.required, context.version))
  );
}

function kindOf(spec: PropertySpec, context: TypeContext): Kind {
  const kind = plainKind(spec, context);
  const ranged = spec.rangeObject === true && kind !== any ? either(kind, rangeOf(kind)) : kind;
  if (spec.dynamic !== true || ranged === any || acceptsText(ranged)) return ranged;
  return either(ranged, { type: 'Dynamic', fits: isDynamic });
}

function plainKind(spec: PropertySpec, context: TypeContext): Kind {
  const { kind, values = [], properties = {} } = spec;
  switch (kind) {
    case 'enum':
      return oneOf(values);
    case 'enum-list':
      return listOf(oneOf(values));
    case 'options':
    case 'list-items':
    case 'images':
      return listOf({ ...objectKind(properties, context), type: itemName(properties) });
    case 'object':
      return objectKind(properties, context);
    default:
      return simple[kind] ?? any;
  }
}

function objectKind(properties: Properties, context: TypeContext): Kind {
  return {
    type: objectType(properties, context),
    fits: (value) => hasObjectType(value, properties, context),
  };
}

/** Types of list items, which have names of their own. */
export const itemTypes: readonly { readonly name: string; readonly properties: Properties }[] = [
  { name: 'Option', properties: optionProperties },
  { name: 'Chip', properties: chipProperties },
  { name: 'ListItem', properties: navigationItemProperties },
  { name: 'CarouselImage', properties: carouselImageProperties },
];

function itemName(properties: Properties): string {
  return itemTypes.find((item) => item.properties === properties)?.name ?? 'Json';
}

/** More values than this are no help to read. */
const MOST_VALUES = 10;

function oneOf(values: readonly string[]): Kind {
  if (values.length > MOST_VALUES) return text;
  return {
    type: values.map(quote).join(' | '),
    fits: (value) => typeof value === 'string' && values.includes(value),
  };
}

function listOf({ type, fits }: Kind): Kind {
  const items = type.includes(' ') ? `(${type})` : type;
  return { type: `readonly ${items}[]`, fits: (value) => isJsonArray(value) && value.every(fits) };
}

function rangeOf({ type, fits }: Kind): Kind {
  return {
    type: `{ readonly 'start-date'?: ${type}; readonly 'end-date'?: ${type} }`,
    fits: (value) =>
      isJsonObject(value) &&
      membersOf(value).every(([key, member]) => (key === 'start-date' || key === 'end-date') && fits(member)),
  };
}

function either(one: Kind, other: Kind): Kind {
  return { type: `${one.type} | ${other.type}`, fits: (value) => one.fits(value) || other.fits(value) };
}

function acceptsText({ fits }: Kind): boolean {
  return fits('any text at all');
}

/** `${…}` or an expression in back-ticks. */
function isDynamic(value: JsonValue): boolean {
  return typeof value === 'string' && /^(?:\$\{.*\}|`.*`)$/s.test(value);
}
