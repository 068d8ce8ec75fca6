import type { JsonObject } from '../document/types.ts';
import {
  actionSpecs,
  availableIn,
  isActionName,
  isAtLeast,
  isRequired,
  type ActionName,
  type ComponentType,
  type FlowVersion,
  type Properties,
  type PropertySpec,
} from '../spec/index.ts';
import { dynamicPattern, screenIdPattern } from './patterns.ts';
import { actionSnippet } from './snippets.ts';

/** What a schema of a value depends on. */
export interface SchemaContext {
  readonly version: FlowVersion;
  /** The component that holds the property. */
  readonly component?: ComponentType;
  /** Name of the definition of the component lists inside (`#/definitions/…`). */
  readonly children?: string;
}

/** JSON Schema of one property with help for hovering, default and examples. */
export function propertySchema(name: string, property: PropertySpec, context: SchemaContext): JsonObject {
  const base =
    property.rangeObject === true ? rangeSchema(property, context) : valueSchema(name, property, context);
  return {
    title: property.title,
    description: property.help,
    markdownDescription: markdown(name, property, context.version),
    ...(property.default === undefined ? {} : { default: property.default }),
    ...base,
  };
}

/** A schema whose members can be looked at. */
export interface ObjectSchema extends JsonObject {
  readonly properties: JsonObject;
}

/** JSON Schema of an object with a fixed set of members. */
export function objectSchema(
  properties: Properties,
  context: SchemaContext,
  extra: JsonObject = {},
): ObjectSchema {
  const available = [...availableIn(properties, context.version)];
  const required = available.flatMap(([name, { required: needed }]) =>
    isRequired(needed, context.version) ? [name] : [],
  );
  const dependencies = available.flatMap(([name, { requires }]) =>
    requires === undefined ? [] : [[name, [...requires]] as const],
  );
  const exclusions = available.flatMap(([name, { excludes = [] }]) =>
    excludes.map((other) => ({ not: { required: [name, other] } })),
  );
  return {
    type: 'object',
    properties: {
      ...extra,
      ...Object.fromEntries(
        available.map(([name, property]) => [name, propertySchema(name, property, context)]),
      ),
    },
    required: [...Object.keys(extra), ...required],
    ...(dependencies.length === 0 ? {} : { dependencies: Object.fromEntries(dependencies) }),
    ...(exclusions.length === 0 ? {} : { allOf: exclusions }),
    additionalProperties: false,
  };
}

function rangeSchema({ rangeObject: _whole, ...part }: PropertySpec, context: SchemaContext): JsonObject {
  const member = valueSchema('', part, context);
  return {
    anyOf: [
      member,
      {
        type: 'object',
        properties: { 'start-date': member, 'end-date': member },
        additionalProperties: false,
      },
    ],
  };
}

function valueSchema(name: string, property: PropertySpec, context: SchemaContext): JsonObject {
  const { version, component } = context;
  const pattern = dynamicPattern(version);
  const dynamic = property.dynamic === true;
  /** A JSON type, or a binding that yields it. */
  const orBinding = (type: string, rest: JsonObject): JsonObject =>
    dynamic ? { ...rest, type: [type, 'string'], pattern } : { ...rest, type };
  switch (property.kind) {
    case 'text':
    case 'image':
    case 'url':
      return isAtLeast(version, '5.0') && property.mayBeBlank !== true
        ? { type: 'string', pattern: String.raw`\S` }
        : { type: 'string' };
    case 'text-or-lines':
      return isAtLeast(version, '5.1')
        ? { type: ['string', 'array'], items: { type: 'string' }, pattern: String.raw`\S` }
        : { type: 'string' };
    case 'name':
      return {
        type: 'string',
        minLength: 1,
        ...(isAtLeast(version, '6.0') ? { pattern: '^(?!`)(?![\\s\\S]*\\$\\{)[\\s\\S]*\\S' } : {}),
      };
    case 'boolean':
      return orBinding('boolean', {});
    case 'integer':
    case 'number':
      return orBinding(property.kind, bounds(property));
    case 'enum':
      return dynamic || LOOSE_ENUMS.has(name)
        ? { anyOf: [{ enum: [...(property.values ?? [])] }, { type: 'string', pattern }] }
        : { enum: [...(property.values ?? [])] };
    case 'enum-list':
      return orBinding('array', { items: { enum: [...(property.values ?? [])] } });
    case 'date':
      return {
        type: 'string',
        anyOf: [
          { pattern: isAtLeast(version, '5.0') ? String.raw`^\d{4}-\d{2}-\d{2}$` : String.raw`^-?\d+$` },
          { pattern },
        ],
      };
    case 'date-list':
    case 'text-list':
      return orBinding('array', { items: { type: 'string' } });
    case 'regex':
      return { type: 'string' };
    case 'color':
      return { type: 'string', anyOf: [{ pattern: '^#[0-9a-fA-F]{6}$' }, { pattern }] };
    case 'options':
    case 'list-items':
    case 'images':
      return orBinding('array', {
        items: objectSchema(property.properties ?? {}, context),
        ...items(property),
      });
    case 'object':
      return objectSchema(property.properties ?? {}, context);
    case 'target':
      return {
        type: 'object',
        properties: {
          type: {
            enum: ['screen', 'plugin'],
            enumDescriptions: ['A screen of this flow', 'For Meta’s own use'],
            description: 'Always screen.',
          },
          name: { type: 'string', minLength: 1, description: 'The id of the screen to open.' },
        },
        required: ['type', 'name'],
        additionalProperties: false,
      };
    case 'action':
      return actionSchema(name, property, context);
    case 'components':
      return { $ref: `#/definitions/${context.children ?? 'children'}` };
    case 'cases':
      return {
        type: 'object',
        minProperties: 1,
        additionalProperties: { $ref: `#/definitions/${context.children ?? 'children'}` },
      };
    case 'condition':
      return isAtLeast(version, '6.0') ? { type: ['string', 'boolean'] } : { type: 'string' };
    case 'binding':
      return { type: 'string', pattern };
    case 'init-value':
      return initValueSchema(component, pattern);
    case 'error-message':
      return component === 'CalendarPicker' ? { type: ['string', 'object'] } : { type: 'string' };
    case 'init-values':
    case 'error-messages':
      return orBinding('object', { additionalProperties: true });
    case 'payload':
      return { type: 'object', additionalProperties: true };
    case 'screen-id':
      return { type: 'string', minLength: 1, pattern: screenIdPattern(version) };
    case 'input-names':
      return { type: 'array', items: { type: 'string' }, ...items(property) };
    case 'action-name':
    case 'version':
      return { type: 'string' };
    case 'layout':
    case 'data-model':
    case 'routing-model':
    case 'screens':
      return { $ref: `#/definitions/${property.kind}` };
  }
}

/** Enums that libraries bind, although the documentation does not mention it. */
const LOOSE_ENUMS = new Set(['aspect-ratio', 'scale-type', 'photo-source']);

function bounds({ minimum, maximum }: PropertySpec): JsonObject {
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function items({ minItems, maxItems, displayLimit }: PropertySpec): JsonObject {
  return {
    ...(minItems === undefined ? {} : { minItems: displayLimit === true ? 1 : minItems }),
    ...(maxItems === undefined || displayLimit === true ? {} : { maxItems }),
  };
}

function initValueSchema(component: ComponentType | undefined, pattern: string): JsonObject {
  switch (component) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return { type: ['array', 'string'], items: { type: 'string' }, pattern };
    case 'OptIn':
      return { type: ['boolean', 'string'], pattern };
    case 'TextInput':
      return { type: ['string', 'number'] };
    case 'CalendarPicker':
      return { type: ['string', 'object'] };
    default:
      return { type: 'string' };
  }
}

function actionSchema(name: string, property: PropertySpec, context: SchemaContext): JsonObject {
  const allowed = Object.entries(property.actions ?? {}).flatMap(([action, since]) =>
    isActionName(action) && isAtLeast(context.version, since) ? [action] : [],
  );
  const alternatives = allowed.map((action) => oneAction(action, name, context));
  return {
    type: 'object',
    required: ['name'],
    discriminator: { propertyName: 'name' },
    oneOf: alternatives,
    defaultSnippets: allowed.map((action) => actionSnippet(action)),
  };
}

function oneAction(action: ActionName, property: string, context: SchemaContext): JsonObject {
  const spec = actionSpecs[action];
  const schema = objectSchema(spec.properties, context, { name: { const: action, description: spec.help } });
  const needsPayload = action === 'data_exchange' && property !== 'on-click-action';
  return needsPayload ? { ...schema, required: ['name', 'payload'] } : schema;
}

/** What hovering over a key shows. */
function markdown(name: string, property: PropertySpec, version: FlowVersion): string {
  const facts = [
    ...(isRequired(property.required, version) ? ['required'] : []),
    ...(property.dynamic === true
      ? [isAtLeast(version, '6.0') ? 'binding or expression allowed' : 'binding allowed']
      : []),
    ...(property.maxLength === undefined ? [] : [`up to ${property.maxLength} characters`]),
    ...(property.maxItems === undefined ? [] : [`up to ${property.maxItems} items`]),
    ...(property.since === undefined ? [] : [`since ${property.since}`]),
    ...(property.outsideFormOnly === true ? ['not inside a Form'] : []),
  ];
  return `**${name === '' ? property.title : `\`${name}\``}** · ${property.title}\n\n${property.help}${facts.length === 0 ? '' : `\n\n_${facts.join(' · ')}_`}`;
}
