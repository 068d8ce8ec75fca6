import {
  dataModelOf,
  inputsOf,
  isAtLeast,
  screensOf,
  type FlowVersion,
  type JsonObject,
  type JsonValue,
} from '@flowsmith/flow-model';
import { isJsonObject, stringAt } from '../../common/json.ts';

/** One thing that can be bound to. */
export interface Bindable {
  /** As it is written: `${form.email}`. */
  readonly text: string;
  readonly label: string;
  /** Declared type of a data field, or the component of an input. */
  readonly type: string;
  readonly group: string;
}

/** Everything that a property on this screen can be bound to: its data, its inputs, and (from 4.0) those of other screens. */
export function bindables(
  flow: JsonValue | undefined,
  screen: JsonObject | undefined,
  version: FlowVersion,
): readonly Bindable[] {
  if (screen === undefined) return [];
  const own = [...dataOf(screen, '', 'Data of this screen'), ...formOf(screen, '', 'Inputs of this screen')];
  if (!isAtLeast(version, '4.0')) return own;
  const others = screensOf(flow).filter((entry) => entry.screen !== screen && entry.id !== '');
  return [
    ...own,
    ...others.flatMap(({ id, screen: other }) => [
      ...dataOf(other, `screen.${id}.`, id),
      ...formOf(other, `screen.${id}.`, id),
    ]),
  ];
}

function dataOf(screen: JsonObject, prefix: string, group: string): readonly Bindable[] {
  const model = dataModelOf(screen);
  return model === undefined ? [] : fieldsOf(model, `${prefix}data`, '', group);
}

function fieldsOf(fields: JsonObject, root: string, parent: string, group: string): readonly Bindable[] {
  return Object.entries(fields).flatMap(([name, schema]): readonly Bindable[] => {
    if (!isJsonObject(schema)) return [];
    const label = `${parent}${name}`;
    const inner = schema['properties'];
    const nested = isJsonObject(inner) ? fieldsOf(inner, root, `${label}.`, group) : [];
    return [{ text: `\${${root}.${label}}`, label, type: stringAt(schema, 'type') ?? '', group }, ...nested];
  });
}

function formOf(screen: JsonObject, prefix: string, group: string): readonly Bindable[] {
  return [...inputsOf(screen, [])].flatMap(({ component, type }): readonly Bindable[] => {
    const name = stringAt(component, 'name');
    return name === undefined ? [] : [{ text: `\${${prefix}form.${name}}`, label: name, type, group }];
  });
}
