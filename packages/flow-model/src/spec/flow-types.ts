import type { JsonArray, JsonObject, JsonValue } from '../document/types.ts';
import type { actionSpecs } from './actions.ts';
import type { components } from './components/index.ts';
import type { flowProperties, layoutProperties, screenProperties } from './flow.ts';
import type {
  ActionName,
  ComponentType,
  FlowVersion,
  Properties,
  PropertyKind,
  PropertySpec,
} from './types.ts';

/** A whole-string `${…}` binding or, from 6.0, a back-tick expression. */
export type Dynamic = `\${${string}}` | `\`${string}\``;

/** TypeScript type of a value of each kind. Kinds with a type of their own (enum, object, items) are worked out in `Value`. */
interface Values {
  text: string;
  'text-or-lines': string | readonly string[];
  name: string;
  boolean: boolean;
  integer: number;
  number: number;
  date: string;
  'date-list': readonly string[];
  regex: string;
  image: string;
  components: readonly Component[];
  cases: { readonly [key: string]: readonly Component[] };
  condition: string;
  binding: string;
  'init-value': JsonValue;
  'error-message': JsonValue;
  'init-values': JsonObject;
  'error-messages': JsonObject;
  color: string;
  'text-list': readonly string[];
  'screen-id': string;
  layout: Layout;
  'data-model': DataModel;
  'input-names': readonly string[];
  version: FlowVersion;
  screens: readonly Screen[];
  'routing-model': { readonly [screen: string]: readonly string[] };
  url: string;
  payload: JsonObject;
  'action-name': ActionName;
}

type Value<P extends PropertySpec> = P extends { kind: 'action'; actions: infer Allowed }
  ? ActionNamed<Extract<keyof Allowed, ActionName>>
  : P extends { kind: 'enum'; values: readonly (infer Item)[] }
    ? Item
    : P extends { kind: 'enum-list'; values: readonly (infer Item)[] }
      ? readonly Item[]
      : P extends { kind: 'object' | 'target'; properties: infer Members extends Properties }
        ? ObjectOf<Members>
        : P extends {
              kind: 'options' | 'list-items' | 'images';
              properties: infer Members extends Properties;
            }
          ? readonly ObjectOf<Members>[]
          : P extends { kind: infer Kind extends keyof Values & PropertyKind }
            ? Values[Kind]
            : never;

type InRange<P extends PropertySpec> = P extends { rangeObject: true }
  ? Value<P> | { readonly 'start-date'?: Value<P>; readonly 'end-date'?: Value<P> }
  : Value<P>;

type WithBinding<P extends PropertySpec> = P extends { dynamic: true } ? InRange<P> | Dynamic : InRange<P>;

type RequiredKeys<T extends Properties> = {
  [K in keyof T]: T[K] extends { required: true } ? K : never;
}[keyof T];

/** The TypeScript type of an object whose members a table of properties describes. */
export type ObjectOf<T extends Properties> = { readonly [K in RequiredKeys<T>]: WithBinding<T[K]> } & {
  readonly [K in Exclude<keyof T, RequiredKeys<T>>]?: WithBinding<T[K]>;
};

/** A component of one type. */
export type ComponentOf<Type extends ComponentType> = { readonly type: Type } & ObjectOf<
  (typeof components)[Type]['properties']
>;

/** Any component, told apart by `type`. */
export type Component = { [Type in ComponentType]: ComponentOf<Type> }[ComponentType];

/** An action of one of the given names. */
export type ActionNamed<Name extends ActionName> = {
  [N in Name]: { readonly name: N } & ObjectOf<(typeof actionSpecs)[N]['properties']>;
}[Name];

/** Any action, told apart by `name`. */
export type Action = ActionNamed<ActionName>;

/** A field of a screen's data, as a small JSON Schema. */
export interface DataFieldSchema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly items?: DataFieldSchema | boolean;
  readonly properties?: { readonly [name: string]: DataFieldSchema };
  readonly required?: readonly string[];
  readonly enum?: JsonArray;
}

/** Data of a screen: fields by name, each with an example. */
export interface DataModel {
  readonly [field: string]: DataFieldSchema & { readonly __example__: JsonValue };
}

/** The layout of a screen. */
export type Layout = ObjectOf<typeof layoutProperties>;

/** One screen of a flow. */
export type Screen = ObjectOf<typeof screenProperties>;

/** A whole flow. */
export type Flow = ObjectOf<typeof flowProperties>;
