import {
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../document/index.ts';
import { componentSpec, isComponentType, type ComponentType } from '../../spec/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { membersOf, textIn, type Target } from '../code/targets.ts';
import { actionCode } from './actionCode.ts';
import { componentClasses, enumClasses, partClasses, type PywaClass } from './classes.ts';
import { conditionCode } from './expressionCode.ts';
import { notes } from './messages.ts';
import { dictCode, listCode, literalCode } from './python.ts';
import {
  dictionaryCode,
  linksOf,
  note,
  objectCode,
  textCode,
  valueCode,
  type WriteMember,
  type Writer,
} from './writer.ts';

/** A list of components; other values as they are. */
export function componentsCode(writer: Writer, value: JsonValue, path: Path): Code {
  if (!isJsonArray(value)) return valueCode(writer, value);
  return listCode(
    value.map((item, index) =>
      isJsonObject(item) ? componentCode(writer, item, [...path, index]) : valueCode(writer, item),
    ),
  );
}

/** `name := TextInput(…)`; the variable is written only if something refers to it. */
export function assignment(target: Target, code: Code): Code {
  return sequence(() => (target.used ? `${target.name} := ` : ''), code);
}

function componentCode(writer: Writer, component: JsonObject, path: Path): Code {
  const { type } = component;
  if (!isComponentType(type)) {
    note(writer, path, notes.unknownComponent(textIn(component, 'type')));
    return dictionaryCode(component, path, memberWriter(writer, undefined));
  }
  const write = memberWriter(writer, type);
  const refusal = type === 'Form' ? formRefusal(component) : undefined;
  if (refusal !== undefined) {
    note(writer, path, refusal);
    return dictionaryCode(component, path, write);
  }
  const { code, typed } = objectCode(writer, componentClasses[type], component, path, write, 'type');
  // NavigationList has a name, but pywa gives it no `ref`.
  if (!typed || type === 'NavigationList' || componentSpec(type).input === undefined) return code;
  const target = writer.targets.get('form', writer.screen, textIn(component, 'name'));
  target.defined = true;
  return assignment(target, code);
}

/** Why pywa's Form would write another Form than this. */
function formRefusal(form: JsonObject): string | undefined {
  const { children } = form;
  if (!isJsonArray(children) || children.length === 0) return notes.formNeedsChildren;
  for (const key of ['init-values', 'error-messages']) {
    const value = form[key];
    if (value !== undefined && isEmpty(value)) return notes.formDropsEmpty(key);
  }
  const moved = children.some(
    (child) =>
      isJsonObject(child) && (child['init-value'] !== undefined || child['error-message'] !== undefined),
  );
  return moved ? notes.formMovesValues : undefined;
}

/** What Python takes for nothing. */
function isEmpty(value: JsonValue): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === '' || value === 0 || value === false;
}

/** Writes the members of a component of a type. */
function memberWriter(writer: Writer, type: ComponentType | undefined): WriteMember {
  return (key, value, path) => {
    switch (key) {
      case 'type':
      case 'name':
        return literalCode(value);
      case 'children':
      case 'then':
      case 'else':
        return componentsCode(writer, value, path);
      case 'cases':
        return casesCode(writer, value, path);
      case 'condition':
        return typeof value === 'string'
          ? (conditionCode(value, linksOf(writer)) ?? textCode(writer, value))
          : valueCode(writer, value);
      case 'data-source':
        return itemsCode(writer, value, path, partClasses.option, (item, itemPath) =>
          optionCode(writer, item, itemPath),
        );
      case 'list-items':
        return itemsCode(writer, value, path, partClasses.navigationItem, (item, itemPath) =>
          navigationItemCode(writer, item, itemPath),
        );
      case 'images':
        return itemsCode(writer, value, path, partClasses.image, (item, itemPath) =>
          plainCode(writer, partClasses.image, item, itemPath),
        );
      default:
        return /^on-.+-action$/.test(key)
          ? actionOrRangeCode(writer, type, value, path)
          : settingCode(writer, type, key, value, path);
    }
  };
}

function settingCode(
  writer: Writer,
  type: ComponentType | undefined,
  key: string,
  value: JsonValue,
  path: Path,
): Code {
  if (type === 'CalendarPicker' && isRange(value)) return plainCode(writer, partClasses.range, value, path);
  if (isJsonArray(value))
    return listCode(value.map((item) => enumCode(key, item) ?? valueCode(writer, item)));
  return enumCode(key, value) ?? valueCode(writer, value);
}

/** `InputType.EMAIL` */
function enumCode(property: string, value: JsonValue): Code | undefined {
  const known = enumClasses.get(property);
  if (known === undefined || typeof value !== 'string' || !known.values.has(value)) return undefined;
  return `${known.name}.${value.toUpperCase()}`;
}

function casesCode(writer: Writer, value: JsonValue, path: Path): Code {
  if (!isJsonObject(value)) return valueCode(writer, value);
  return dictCode(
    membersOf(value).map(([key, children]) => [key, componentsCode(writer, children, [...path, key])]),
  );
}

function actionOrRangeCode(
  writer: Writer,
  type: ComponentType | undefined,
  value: JsonValue,
  path: Path,
): Code {
  if (type === 'CalendarPicker' && isRange(value)) {
    return objectCode(writer, partClasses.range, value, path, (_key, action, actionPath) =>
      actionCode(writer, action, actionPath),
    ).code;
  }
  return actionCode(writer, value, path);
}

function isRange(value: JsonValue): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'start-date' || key === 'end-date');
}

function itemsCode(
  writer: Writer,
  value: JsonValue,
  path: Path,
  { name }: PywaClass,
  write: (item: JsonObject, path: Path) => Code,
): Code {
  if (!isJsonArray(value)) return valueCode(writer, value);
  return listCode(
    value.map((item, index) => {
      const itemPath = [...path, index];
      if (isJsonObject(item)) return write(item, itemPath);
      note(writer, itemPath, notes.notAnObject(name));
      return valueCode(writer, item);
    }),
  );
}

/** An option of a list, `DataSource(…)`. */
export function optionCode(writer: Writer, option: JsonObject, path: Path): Code {
  return objectCode(writer, partClasses.option, option, path, (key, value, memberPath) =>
    /^on-.+-action$/.test(key) ? actionCode(writer, value, memberPath) : valueCode(writer, value),
  ).code;
}

/** An item of a NavigationList, `NavigationItem(…)`. */
export function navigationItemCode(writer: Writer, item: JsonObject, path: Path): Code {
  return objectCode(writer, partClasses.navigationItem, item, path, (key, value, memberPath) => {
    const part = navigationParts.get(key);
    if (part !== undefined && isJsonObject(value)) return plainCode(writer, part, value, memberPath);
    return key === 'on-click-action' ? actionCode(writer, value, memberPath) : valueCode(writer, value);
  }).code;
}

const navigationParts: ReadonlyMap<string, PywaClass> = new Map([
  ['main-content', partClasses.mainContent],
  ['start', partClasses.start],
  ['end', partClasses.end],
]);

function plainCode(writer: Writer, used: PywaClass, value: JsonObject, path: Path): Code {
  return objectCode(writer, used, value, path, (_key, member) => valueCode(writer, member)).code;
}
