import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import {
  actionSpecs,
  availableIn,
  componentSpec,
  isActionName,
  isComponentType,
  isRequired,
  screenProperties,
  type Properties,
} from '../../spec/index.ts';
import { group, type Code } from '../code/code.ts';
import { membersOf, textIn } from '../code/targets.ts';
import { arrayCode, literalCode, objectCode, quote } from '../code/typescript.ts';
import { hasType } from './kinds.ts';
import { notes } from './messages.ts';
import {
  builder,
  callCode,
  conditionCode,
  constantCode,
  membersCode,
  otherCode,
  valueCode,
  type Writer,
} from './writer.ts';

/** A screen: `Screen({ … })`. */
export function screenCode(writer: Writer, screen: JsonObject, path: Path): Code {
  writer.screen = textIn(screen, 'id');
  const { data, layout, ...rest } = screen;
  const code = objectCode([
    ...membersOf(rest).map(
      ([key, value]) => [key, key === 'title' ? valueCode(writer, value) : literalCode(value)] as const,
    ),
    ...(data === undefined ? [] : [['data', dataCode(writer, data, [...path, 'data'])] as const]),
    ...(layout === undefined ? [] : [['layout', layoutCode(writer, layout, [...path, 'layout'])] as const]),
  ]);
  const problem =
    misfit(writer, rest, without(screenProperties, ['data', 'layout'])) ??
    (writer.types.screens.has(writer.screen) && layout !== undefined ? undefined : '');
  if (problem !== undefined) return otherCode(writer, path, notes.misfit('Screen', problem), code);
  return callCode(writer, 'Screen', code);
}

/** Data: fields that something refers to become constants. */
function dataCode(writer: Writer, data: JsonValue, path: Path): Code {
  const plain =
    isJsonObject(data) && membersOf(data).every(([key, field]) => key !== '__proto__' && isField(field));
  if (!plain || !isJsonObject(data))
    return otherCode(writer, path, notes.misfit('data', ''), literalCode(data));
  const fields = membersOf(data).map(([key, definition]) => {
    const code = callCode(writer, 'field', quote(key), literalCode(definition));
    return constantCode(writer, writer.targets.get('data', writer.screen, key), code);
  });
  return group(`${builder(writer, 'fields')}(`, fields, ')');
}

const FIELD_TYPES: ReadonlySet<JsonValue | undefined> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
]);

function isField(value: JsonValue): boolean {
  return isJsonObject(value) && FIELD_TYPES.has(value['type']) && value['__example__'] !== undefined;
}

function layoutCode(writer: Writer, layout: JsonValue, path: Path): Code {
  if (!isJsonObject(layout)) return otherCode(writer, path, notes.misfit('layout', ''), literalCode(layout));
  const { type, children, ...rest } = layout;
  if (type === 'SingleColumnLayout' && isJsonArray(children) && Object.keys(rest).length === 0) {
    return group(
      `${builder(writer, 'column')}(`,
      componentList(writer, children, [...path, 'children']),
      ')',
    );
  }
  const code = objectCode(
    membersOf(layout).map(([key, value]) => [key, componentMember(writer, key, value, [...path, key])]),
  );
  return otherCode(writer, path, notes.misfit('layout', ''), code);
}

function componentList(writer: Writer, children: readonly JsonValue[], path: Path): readonly Code[] {
  return children.map((child, index) => componentCode(writer, child, [...path, index]));
}

function componentCode(writer: Writer, component: JsonValue, path: Path): Code {
  if (!isJsonObject(component))
    return otherCode(writer, path, notes.misfit('component', ''), literalCode(component));
  const { type, ...rest } = component;
  const members = membersOf(isComponentType(type) ? rest : component).map(
    ([key, value]) => [key, componentMember(writer, key, value, [...path, key])] as const,
  );
  if (!isComponentType(type)) return otherCode(writer, path, notes.unknownComponent, objectCode(members));
  const spec = componentSpec(type);
  const problem = misfit(writer, rest, spec.properties);
  if (problem !== undefined) {
    const code = objectCode([['type', quote(type)], ...members]);
    return otherCode(writer, path, notes.misfit(type, problem), code);
  }
  const code = callCode(writer, type, objectCode(members));
  if (spec.input === undefined) return code;
  return constantCode(writer, writer.targets.get('form', writer.screen, textIn(component, 'name')), code);
}

function componentMember(writer: Writer, key: string, value: JsonValue, path: Path): Code {
  if (key === 'children' || key === 'then' || key === 'else') {
    return isJsonArray(value) ? arrayCode(componentList(writer, value, path)) : valueCode(writer, value);
  }
  if (key === 'cases' && isJsonObject(value)) {
    return objectCode(
      membersOf(value).map(([name, branch]) => [
        name,
        componentMember(writer, 'children', branch, [...path, name]),
      ]),
    );
  }
  if (key === 'condition' && typeof value === 'string') return conditionCode(writer, value);
  if (isActionKey(key)) return actionCode(writer, value, path);
  if ((key === 'data-source' || key === 'list-items') && isJsonArray(value)) {
    return arrayCode(value.map((item, index) => itemCode(writer, item, [...path, index])));
  }
  return valueCode(writer, value);
}

function itemCode(writer: Writer, item: JsonValue, path: Path): Code {
  if (!isJsonObject(item)) return valueCode(writer, item);
  return objectCode(
    membersOf(item).map(([key, value]) => [
      key,
      isActionKey(key) ? actionCode(writer, value, [...path, key]) : valueCode(writer, value),
    ]),
  );
}

function isActionKey(key: string): boolean {
  return /^on-.+-action$/.test(key);
}

/** An action: `navigate('REVIEW', { … })`. */
function actionCode(writer: Writer, action: JsonValue, path: Path): Code {
  if (!isJsonObject(action)) return valueCode(writer, action);
  const { name, payload, next, url, ...rest } = action;
  const plain = Object.keys(rest).length === 0 && (payload === undefined || isJsonObject(payload));
  const list = isJsonObject(payload) ? [membersCode(writer, payload)] : [];
  if (plain && isActionName(name) && fitsAction(action, name)) {
    if (name === 'navigate' && isTarget(writer, next)) {
      return callCode(writer, 'navigate', quote(textIn(next, 'name')), ...list);
    }
    if (name === 'complete') return callCode(writer, 'complete', ...list);
    if (name === 'data_exchange') return callCode(writer, 'dataExchange', ...list);
    if (name === 'update_data' && payload !== undefined) return callCode(writer, 'updateData', ...list);
    if (name === 'open_url' && typeof url === 'string') {
      return callCode(writer, 'openUrl', valueCode(writer, url));
    }
  }
  return otherCode(writer, path, notes.misfit('action', ''), membersCode(writer, action));
}

function fitsAction(action: JsonObject, name: keyof typeof actionSpecs): boolean {
  const properties: Properties = actionSpecs[name].properties;
  return Object.keys(action).every((key) => key === 'name' || Object.hasOwn(properties, key));
}

function isTarget(writer: Writer, next: JsonValue | undefined): boolean {
  if (!isJsonObject(next) || next['type'] !== 'screen' || Object.keys(next).length !== 2) return false;
  return writer.types.screens.has(textIn(next, 'name'));
}

/** The first member that has not the type of Flow JSON; a missing one that is required. `undefined` if all fit. */
function misfit(writer: Writer, value: JsonObject, properties: Properties): string | undefined {
  const { types } = writer;
  const specs = availableIn(properties, types.version);
  for (const [key, member] of membersOf(value)) {
    const spec = specs.get(key);
    if (spec === undefined || !hasType(member, spec, types)) return key;
  }
  for (const [key, spec] of specs) {
    if (value[key] === undefined && isRequired(spec.required, types.version)) return key;
  }
  return undefined;
}

function without(properties: Properties, keys: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}
