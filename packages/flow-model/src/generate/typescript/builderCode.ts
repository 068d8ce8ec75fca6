import { components, componentSpec, isComponentType, screenProperties } from '../../spec/index.ts';
import { group, print, type Code } from '../code/code.ts';
import { quote } from '../code/typescript.ts';
import { itemTypes, memberTypes, type TypeContext } from './kinds.ts';

/**
 * The builder at the end of a generated module: the functions and types that the module uses, and what those use, no
 * others. Functions are hoisted, so the flow comes first.
 */
export function builderCode(used: ReadonlySet<string>, context: TypeContext): string {
  const parts = [
    ...helpers,
    { name: 'Screen', text: screenText(context) },
    ...Object.keys(components).map((name) => ({ name, text: componentText(name, context) })),
    ...itemTypes.map(({ name, properties }) => ({
      name,
      text: `interface ${name} ${typeText(memberTypes(properties, context))}`,
    })),
    {
      name: 'ScreenId',
      text: `type ScreenId = ${Array.from(context.screens, quote).join(' | ') || 'never'};`,
    },
    ...shared,
  ];
  const wanted = new Set([...used, 'Flow']);
  for (const name of wanted) {
    for (const part of parts) {
      if (part.name !== name) continue;
      for (const other of parts) if (mentions(part.text, other.name)) wanted.add(other.name);
    }
  }
  return parts
    .filter(({ name }) => wanted.has(name))
    .map(({ text }) => text)
    .join('\n\n');
}

function mentions(text: string, name: string): boolean {
  // Texts in quotes are types of components and names of actions.
  return new RegExp(`(?<!['\\w])${name}(?!['\\w])`).test(text);
}

interface Part {
  readonly name: string;
  readonly text: string;
}

const helpers: readonly Part[] = [
  {
    name: 'column',
    text: `/** Components from top to bottom. */
function column(...children: readonly Component[]): Layout {
  return { type: 'SingleColumnLayout', children };
}`,
  },
  {
    name: 'navigate',
    text: `/** Opens a screen and hands it data. */
function navigate(screen: ScreenId, payload?: Json): Action {
  return action('navigate', { next: { type: 'screen', name: screen }, payload });
}`,
  },
  {
    name: 'complete',
    text: `/** Ends the flow and sends the payload to the chat. */
function complete(payload?: Json): Action {
  return action('complete', { payload });
}`,
  },
  {
    name: 'dataExchange',
    text: `/** Asks the endpoint. */
function dataExchange(payload?: Json): Action {
  return action('data_exchange', { payload });
}`,
  },
  {
    name: 'updateData',
    text: `/** Changes data of this screen. */
function updateData(payload: Json): Action {
  return action('update_data', { payload });
}`,
  },
  {
    name: 'openUrl',
    text: `/** Opens a page in the browser. */
function openUrl(url: string): Action {
  return action('open_url', { url });
}`,
  },
  {
    name: 'expression',
    text: `/** A formula; back-ticks are put around it. */
function expression(text: string): Dynamic {
  return \`\\\`\${text}\\\`\`;
}`,
  },
  {
    name: 'fields',
    text: `/** The data of a screen. */
function fields(...list: readonly DataField[]): { readonly [key: string]: Definition } {
  return Object.fromEntries(list.map(({ key, definition }) => [key, definition]));
}`,
  },
  {
    name: 'field',
    text: `/** A field of the data of a screen, with its type and an example. */
function field(key: string, definition: Definition): DataField {
  return {
    key,
    definition,
    ref: \`\\\${data.\${key}}\`,
    from: (screen) => \`\\\${screen.\${screen}.data.\${key}}\`,
  };
}`,
  },
  {
    name: 'other',
    text: `/** Something that does not have the types of Flow JSON. */
function other<T>(value: unknown): T {
  return value as T;
}`,
  },
  {
    name: 'input',
    text: `/** A component that holds an answer. Its references are no part of the JSON. */
function input(type: string, properties: { readonly name: string }): Input {
  const references: Referable = {
    ref: \`\\\${form.\${properties.name}}\`,
    from: (screen) => \`\\\${screen.\${screen}.form.\${properties.name}}\`,
  };
  return Object.setPrototypeOf({ type, ...properties }, references);
}`,
  },
  {
    name: 'action',
    text: `function action(name: string, rest: object): Action {
  return { name, ...rest };
}`,
  },
];

function screenText(context: TypeContext): string {
  const { data: _data, layout: _layout, id: _id, ...properties } = screenProperties;
  const members = [
    'readonly id: ScreenId',
    ...memberTypes(properties, context),
    'readonly data?: { readonly [key: string]: Definition }',
    'readonly layout: Layout',
  ];
  return `/** A screen. */
function Screen(properties: ${typeText(members)}): Screen {
  return properties;
}

interface Screen {
  readonly id: ScreenId;
  readonly layout: Layout;
}`;
}

function componentText(type: string, context: TypeContext): string {
  if (!isComponentType(type)) return '';
  const spec = componentSpec(type);
  const members = typeText(memberTypes(spec.properties, context));
  const [result, make] =
    spec.input === undefined
      ? ['Component', `{ type: ${quote(type)}, ...properties }`]
      : ['Input', `input(${quote(type)}, properties)`];
  return `/** ${spec.help} */
function ${type}(properties: ${members}): ${result} {
  return ${make};
}`;
}

function typeText(members: readonly Code[]): string {
  return print(group('{', members, '}', { separator: ';', broken: true }), { width: 110, indent: '  ' });
}

const shared: readonly Part[] = [
  {
    name: 'Input',
    text: `/** A component that holds an answer. */
type Input = Component & Referable;`,
  },
  {
    name: 'DataField',
    text: `/** A field of the data of a screen. */
interface DataField extends Referable {
  readonly key: string;
  readonly definition: Definition;
}`,
  },
  {
    name: 'Referable',
    text: `/** Something that can be referred to. */
interface Referable {
  /** The reference on its own screen. */
  readonly ref: Dynamic;
  /** The reference on other screens. */
  readonly from: (screen: ScreenId) => Dynamic;
}`,
  },
  {
    name: 'Dynamic',
    text: `/** A binding or an expression. */
type Dynamic = \`\\\${\${string}}\` | \`\\\`\${string}\\\`\`;`,
  },
  {
    name: 'Definition',
    text: `/** The type of a field, with an example. */
interface Definition {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly __example__: Json;
  readonly [key: string]: Json | undefined;
}`,
  },
  {
    name: 'Json',
    text: `type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };`,
  },
  { name: 'Component', text: `interface Component {\n  readonly type: string;\n}` },
  { name: 'Action', text: `interface Action {\n  readonly name: string;\n}` },
  {
    name: 'Layout',
    text: `interface Layout {
  readonly type: 'SingleColumnLayout';
  readonly children: readonly Component[];
}`,
  },
  {
    name: 'Flow',
    text: `/** A whole flow. */
interface Flow {
  readonly version: string;
  readonly data_api_version?: string;
  readonly data_channel_uri?: string;
  readonly routing_model?: { readonly [screen: string]: readonly string[] };
  readonly screens: readonly Screen[];
}`,
  },
];
