import type { JsonObject } from '../document/types.ts';
import {
  componentSpec,
  COMPONENT_TYPES,
  flowProperties,
  FLOW_VERSIONS,
  isAtLeast,
  layoutProperties,
  limits,
  mayStandIn,
  screenProperties,
  versionTable,
  type ComponentType,
  type FlowVersion,
  type PlacementSpec,
} from '../spec/index.ts';
import { screenIdPattern } from './patterns.ts';
import { componentSnippet } from './snippets.ts';
import { objectSchema } from './valueSchema.ts';

/** A JSON Schema, draft-07. */
export type JsonSchema = JsonObject;

/**
 * JSON Schema (draft-07) of a flow in one version, derived from the spec: for completion, hover help and checks in a JSON
 * editor. It accepts every valid flow of that version and refuses properties, components and actions that the version
 * does not have. What needs more than shape (references, routes, counts) is left to `validateDocument`.
 *
 * Beside draft-07 it uses `discriminator` (Ajv with `discriminator: true`) and what Monaco's JSON service understands:
 * `markdownDescription`, `defaultSnippets`, `enumDescriptions`, `deprecationMessage`.
 */
export function flowJsonSchema(version: FlowVersion): JsonSchema {
  let schema = schemas.get(version);
  if (schema === undefined) {
    schema = buildSchema(version);
    schemas.set(version, schema);
  }
  return schema;
}

const schemas = new Map<FlowVersion, JsonSchema>();

function buildSchema(version: FlowVersion): JsonSchema {
  const root = objectSchema(flowProperties, { version });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `WhatsApp Flow, Flow JSON ${version}`,
    ...root,
    properties: {
      ...root.properties,
      version: versionSchema(version),
      data_api_version: dataApiSchema(version),
    },
    dependencies: { data_api_version: ['routing_model'] },
    definitions: { ...structures(version), ...componentLists(version) },
  };
}

function versionSchema(version: FlowVersion): JsonSchema {
  const row = versionTable.find((candidate) => candidate.version === version);
  return {
    title: flowProperties.version.title,
    description: flowProperties.version.help,
    enum: [...FLOW_VERSIONS],
    enumDescriptions: versionTable.map(
      ({ released, state, changes }) =>
        `${released}${state === 'frozen' ? ', frozen' : ''}: ${changes.join(', ')}`,
    ),
    default: versionTable.at(-1)?.version,
    ...(row?.state === 'frozen'
      ? {
          deprecationMessage: `Version ${version} is frozen: flows in it can be sent, but no longer published.`,
        }
      : {}),
  };
}

function dataApiSchema(version: FlowVersion): JsonSchema {
  const { title, help } = flowProperties.data_api_version;
  return {
    title,
    description: help,
    enum: isAtLeast(version, '7.3') ? ['3.0', '4.0'] : ['3.0'],
    default: '3.0',
  };
}

/** Screens, layout, data model, routing model. */
function structures(version: FlowVersion): JsonSchema {
  const screen = objectSchema(screenProperties, { version });
  return {
    screens: {
      type: 'array',
      minItems: 1,
      maxItems: limits.screens,
      items: { $ref: '#/definitions/screen' },
    },
    screen: {
      ...screen,
      ...(isAtLeast(version, '3.1')
        ? { dependencies: { success: { properties: { terminal: { const: true } }, required: ['terminal'] } } }
        : {}),
      defaultSnippets: [
        {
          label: 'screen',
          description: 'A new screen',
          body: {
            id: '${1:SCREEN}',
            title: '${2:Title}',
            layout: { type: 'SingleColumnLayout', children: [] },
          },
        },
      ],
    },
    layout: {
      type: 'object',
      properties: {
        type: { const: 'SingleColumnLayout', description: layoutProperties.type.help },
        children: { $ref: '#/definitions/children-screen' },
      },
      required: ['type', 'children'],
      additionalProperties: false,
    },
    'data-model': {
      type: 'object',
      additionalProperties: { $ref: '#/definitions/data-field' },
      defaultSnippets: [
        {
          label: 'field',
          description: 'A text field',
          body: { '${1:name}': { type: 'string', __example__: '${2:Example}' } },
        },
      ],
    },
    'data-field': {
      type: 'object',
      properties: {
        type: { $ref: '#/definitions/data-type' },
        __example__: { description: 'Shown until real data arrives.' },
        items: { $ref: '#/definitions/data-items' },
        properties: { $ref: '#/definitions/data-properties' },
        required: { type: 'array', items: { type: 'string' } },
      },
      required: ['type', '__example__'],
    },
    'data-definition': {
      type: 'object',
      properties: {
        type: { $ref: '#/definitions/data-type' },
        items: { $ref: '#/definitions/data-items' },
        properties: { $ref: '#/definitions/data-properties' },
        required: { type: 'array', items: { type: 'string' } },
        __example__: false,
      },
    },
    'data-type': {
      enum: ['string', 'number', 'boolean', 'object', 'array', 'integer'],
      description: 'What kind of value the field holds.',
    },
    'data-items': {
      anyOf: [{ type: 'boolean' }, { $ref: '#/definitions/data-definition' }],
      description: 'What the list holds.',
    },
    'data-properties': { type: 'object', additionalProperties: { $ref: '#/definitions/data-definition' } },
    'routing-model': {
      type: 'object',
      propertyNames: { pattern: screenIdPattern(version) },
      additionalProperties: { type: 'array', items: { type: 'string' }, maxItems: limits.routesPerScreen },
    },
  };
}

/** The lists that components stand in, each with what may stand there; in a Form inputs lack what only they outside have. */
const LISTS = [
  {
    name: 'screen',
    place: 'screen',
    insideForm: false,
    inner: { Form: 'children-form', If: 'children-branch', Switch: 'children-branch' },
  },
  {
    name: 'form',
    place: 'form',
    insideForm: true,
    inner: { Form: 'children-form', If: 'children-form-branch', Switch: 'children-form-branch' },
  },
  {
    name: 'branch',
    place: 'branch',
    insideForm: false,
    inner: { Form: 'children-form', If: 'children-branch', Switch: 'children-branch' },
  },
  {
    name: 'form-branch',
    place: 'branch',
    insideForm: true,
    inner: { Form: 'children-form', If: 'children-form-branch', Switch: 'children-form-branch' },
  },
] as const satisfies readonly {
  name: string;
  place: keyof PlacementSpec;
  insideForm: boolean;
  inner: { [type in 'Form' | 'If' | 'Switch']: string };
}[];

function componentLists(version: FlowVersion): JsonSchema {
  const definitions: { [name: string]: JsonSchema } = {};
  for (const { name, place, insideForm, inner } of LISTS) {
    const types = COMPONENT_TYPES.filter((type) => mayStandIn(type, place, version));
    const oneOf: JsonSchema[] = [];
    for (const type of types) {
      // Only containers differ by where they stand, beyond being inside a Form or not.
      const children = type === 'Form' || type === 'If' || type === 'Switch' ? inner[type] : undefined;
      const key = `${type}${insideForm ? '-in-form' : ''}`;
      definitions[key] ??= componentSchema(type, version, insideForm, children);
      oneOf.push({ $ref: `#/definitions/${key}` });
    }
    definitions[`children-${name}`] = {
      type: 'array',
      items:
        oneOf.length === 0
          ? false
          : {
              type: 'object',
              required: ['type'],
              discriminator: { propertyName: 'type' },
              oneOf,
              defaultSnippets: types.map((type) => componentSnippet(type, version, insideForm)),
            },
    };
  }
  return definitions;
}

function componentSchema(
  type: ComponentType,
  version: FlowVersion,
  insideForm: boolean,
  children: string | undefined,
): JsonSchema {
  const { properties, title, help } = componentSpec(type);
  const own = Object.fromEntries(
    Object.entries(properties).filter(([, property]) => !insideForm || property.outsideFormOnly !== true),
  );
  const schema = objectSchema(
    own,
    { version, component: type, ...(children === undefined ? {} : { children }) },
    {
      type: {
        const: type,
        title,
        description: help,
        markdownDescription: `**${title}** (\`${type}\`)\n\n${help}`,
      },
    },
  );
  return { title, description: help, ...schema };
}
