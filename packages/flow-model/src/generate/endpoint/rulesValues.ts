import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { EVERY, jsonPathSteps, type JsonPathStep } from '../../rules/jsonPath.ts';
import { payloadSteps, templateParts, wholeTemplate, type TemplateReference } from '../../rules/template.ts';
import type { LookupList, RowFilter, RuleData, RuleSource, RuleValue } from '../../rules/types.ts';
import { sequence, type Code } from '../code/code.ts';
import { literalCode, objectCode, printTypeScript } from '../code/typescript.ts';
import { callCode, fit, type Value } from './rulesFit.ts';
import type { Helper } from './rulesHelpers.ts';

/** What a module is made of besides its handlers. */
export interface ModuleScope {
  readonly helpers: Set<Helper>;
  readonly imports: Map<string, Set<string>>;
  readonly lists: ReadonlyMap<string, { readonly thing: LookupList; readonly name: string }>;
  readonly sources: ReadonlyMap<
    string,
    { readonly thing: RuleSource; readonly name: string; readonly reader: string }
  >;
  readonly usedLists: Set<string>;
  readonly usedSources: Set<string>;
}

/** What a handler uses of what it is given. */
export interface HandlerScope {
  readonly module: ModuleScope;
  readonly uses: Set<string>;
  /** Only data sources know secrets. */
  readonly knowsSecrets?: true;
}

/** `{ field: value, … }` with the types of a data model. */
export function dataCode(data: RuleData, model: JsonObject, scope: HandlerScope): Code {
  return objectCode(
    Object.entries(data).map(([key, value]) => [
      key,
      fittedCode(value, Object.hasOwn(model, key) ? model[key] : undefined, scope),
    ]),
  );
}

/** A value as it is compared: of any type. */
export function valueCode(value: RuleValue, scope: HandlerScope): Code {
  return rawOf(value, undefined, scope).code;
}

/** A text of a rule with what it takes in. */
export function templateCode(text: string, scope: HandlerScope, item?: Item): Code {
  const parts = templateParts(text);
  if (parts.every((part) => typeof part === 'string')) return literalCode(text);
  scope.module.helpers.add('text');
  return callCode(
    'text',
    parts.map((part) => (typeof part === 'string' ? literalCode(part) : referenceCode(part, scope, item))),
  );
}

/** Ids of the data sources that data asks. */
export function sourcesInData(data: RuleData): readonly string[] {
  return Object.values(data).flatMap(sourcesInValue);
}

/** Ids of the data sources that a value asks. */
export function sourcesInValue(value: RuleValue): readonly string[] {
  switch (value.from) {
    case 'source':
      return [value.source];
    case 'list':
    case 'lookup':
      return value.where === undefined ? [] : sourcesInValue(value.where.equals);
    case 'constant':
    case 'payload':
    case 'text':
      return [];
  }
}

/** What the templates of an entry refer to: a variable, and its members that need no looking for. */
interface Item {
  readonly variable: string;
  readonly columns: readonly string[];
}

function fittedCode(value: RuleValue, schema: JsonValue | undefined, scope: HandlerScope): Code {
  return fit(rawOf(value, schema, scope), schema, scope.module.helpers);
}

function rawOf(value: RuleValue, schema: JsonValue | undefined, scope: HandlerScope): Value {
  const { helpers } = scope.module;
  switch (value.from) {
    case 'constant':
      return { code: literalCode(value.value), type: 'fitting' };
    case 'payload':
      return { code: memberCode('sent', payloadSteps(value.path), scope, true), type: 'unknown' };
    case 'text': {
      const whole = wholeTemplate(value.text);
      // A text that is one reference keeps the type of what it finds.
      if (whole !== undefined && whole.root !== 'secret')
        return { code: referenceCode(whole, scope), type: 'unknown' };
      return { code: templateCode(value.text, scope), type: 'string' };
    }
    case 'list': {
      const rows = rowsCode(value.list, value.where, 'filter', scope);
      if (rows === undefined) return { code: '[]', type: 'fitting' };
      if (value.items === undefined) return { code: rows.code, type: 'unknown' };
      const item = { variable: 'row', columns: rows.columns };
      return {
        code: sequence(rows.code, '.map((row) => (', entryCode(value.items, schema, item, scope), '))'),
        type: 'fitting',
      };
    }
    case 'lookup': {
      const { otherwise } = value;
      const row = rowsCode(value.list, value.where, 'find', scope);
      const fallback = otherwise === undefined ? '' : sequence(' ?? ', literalCode(otherwise));
      if (row === undefined)
        return { code: otherwise === undefined ? 'undefined' : literalCode(otherwise), type: 'unknown' };
      const cell =
        row.columns.includes(value.column) && isPlain(value.column)
          ? sequence(row.code, `?.${value.column}`)
          : callCode('at', [row.code, literalCode(value.column)]);
      if (!(row.columns.includes(value.column) && isPlain(value.column))) helpers.add('at');
      return { code: sequence(cell, fallback), type: 'unknown' };
    }
    case 'source': {
      const source = scope.module.sources.get(value.source);
      const steps = jsonPathSteps(value.path);
      if (source === undefined || steps === undefined) return { code: 'undefined', type: 'unknown' };
      const found = pathCode(source.name, steps, scope);
      if (value.items !== undefined) {
        const list = steps.includes(EVERY) ? found : callCode('rows', [found]);
        if (list !== found) helpers.add('rows');
        const entries = entryCode(value.items, schema, { variable: 'item', columns: [] }, scope);
        return {
          code: sequence(list, '.map((item) => (', entries, '))'),
          type: 'fitting',
        };
      }
      return {
        code: value.otherwise === undefined ? found : sequence(found, ' ?? ', literalCode(value.otherwise)),
        type: 'unknown',
      };
    }
  }
}

/** The rows of a list that a filter takes, or the first of them. */
function rowsCode(id: string, where: RowFilter | undefined, method: 'filter' | 'find', scope: HandlerScope) {
  const list = scope.module.lists.get(id);
  if (list === undefined) return undefined;
  scope.module.usedLists.add(id);
  const { columns } = list.thing;
  if (where === undefined) return { code: list.name, columns };
  scope.module.helpers.add('same');
  const cell = itemCode({ root: 'item', path: [where.column] }, { variable: 'row', columns }, scope);
  const test = callCode('same', [cell, valueCode(where.equals, scope)]);
  return { code: sequence(`${list.name}.${method}((row) => `, test, ')'), columns };
}

/** An entry made by templates. */
function entryCode(
  items: { readonly [member: string]: string },
  schema: JsonValue | undefined,
  item: Item,
  scope: HandlerScope,
): Code {
  const entry = isJsonObject(schema) ? schema['items'] : undefined;
  const properties = isJsonObject(entry) && isJsonObject(entry['properties']) ? entry['properties'] : {};
  return objectCode(
    Object.entries(items).map(([member, template]) => {
      const whole = wholeTemplate(template);
      const property = Object.hasOwn(properties, member) ? properties[member] : undefined;
      const value: Value =
        whole === undefined || whole.root === 'secret'
          ? { code: templateCode(template, scope, item), type: 'string' }
          : { code: referenceCode(whole, scope, item), type: isColumn(whole, item) ? 'string' : 'unknown' };
      return [member, fit(value, property, scope.module.helpers)];
    }),
  );
}

/** What a reference stands for. */
export function referenceCode(reference: TemplateReference, scope: HandlerScope, item?: Item): Code {
  switch (reference.root) {
    case 'payload':
      return memberCode('sent', reference.path, scope, true);
    case 'flow_token':
      scope.uses.add('flowToken');
      return 'flowToken';
    case 'item':
      return item === undefined ? "''" : itemCode(reference, item, scope);
    case 'secret': {
      const name = reference.path.join('.');
      // Elsewhere it is what is written.
      if (scope.knowsSecrets !== true) return literalCode(`\${secret.${name}}`);
      scope.module.imports.set('@flowsmith/endpoint/platform', new Set(['secret']));
      return sequence('await secret(', literalCode(name), ')');
    }
  }
}

function itemCode(reference: TemplateReference, item: Item, scope: HandlerScope): Code {
  return memberCode(item.variable, reference.path, scope, isColumn(reference, item));
}

function isColumn({ root, path: [column, ...rest] }: TemplateReference, item: Item): boolean {
  return root === 'item' && rest.length === 0 && typeof column === 'string' && item.columns.includes(column);
}

/** A member of a variable. `direct`: the variable has members of any name, or this one. */
function memberCode(
  variable: string,
  steps: readonly (string | number)[],
  scope: HandlerScope,
  direct: boolean,
): Code {
  if (variable === 'sent') scope.uses.add('sent');
  const [first, ...rest] = steps;
  if (first === undefined) return variable;
  if (direct && rest.length === 0 && typeof first === 'string' && !(first in Object.prototype)) {
    return isPlain(first) ? `${variable}.${first}` : sequence(`${variable}[`, literalCode(first), ']');
  }
  scope.module.helpers.add('at');
  return callCode('at', [variable, ...steps.map((step) => literalCode(step))]);
}

/** What a path finds: a list, if it asks for every entry of one. */
function pathCode(variable: string, steps: readonly JsonPathStep[], scope: HandlerScope): Code {
  const every = steps.indexOf(EVERY);
  const before = (every === -1 ? steps : steps.slice(0, every)).filter((step) => step !== EVERY);
  const place = memberCode(variable, before, scope, false);
  if (every === -1) return place;
  scope.module.helpers.add('rows');
  const rest = steps.slice(every + 1);
  const list = callCode('rows', [place]);
  if (rest.length === 0) return list;
  const method = rest.includes(EVERY) ? 'flatMap' : 'map';
  return sequence(list, `.${method}((item) => `, pathCode('item', rest, scope), ')');
}

function isPlain(key: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(key) && !(key in Object.prototype);
}

/** JSON whose texts take in the request, as code; without references it is a literal. */
export function jsonTemplateCode(value: JsonValue, scope: HandlerScope): Code {
  if (typeof value === 'string') {
    const whole = wholeTemplate(value);
    return whole === undefined ? templateCode(value, scope) : referenceCode(whole, scope);
  }
  if (isJsonArray(value)) {
    return sequence(
      '[',
      ...value.flatMap((item, index) => [index === 0 ? '' : ', ', jsonTemplateCode(item, scope)]),
      ']',
    );
  }
  if (isJsonObject(value)) {
    return objectCode(
      Object.entries(value).flatMap(([key, member]) =>
        member === undefined ? [] : [[key, jsonTemplateCode(member, scope)] as const],
      ),
    );
  }
  return printTypeScript(literalCode(value));
}
