import type { JsonObject, JsonValue, Path } from '../../document/types.ts';
import { declaredType, inputValueType, type ValueType } from '../../expressions/index.ts';
import { FIELD_NAME_PATTERN } from '../../spec/index.ts';
import { startsWith } from './paths.ts';
import { componentsOf, nameOf, screenAt } from './screens.ts';
import { isObject, listAt, objectAt } from './values.ts';

/** Something on a screen that a new If or Switch can ask for. */
interface Source {
  readonly binding: string;
  readonly type: ValueType | undefined;
  /** The input that gives the value; data fields have none. */
  readonly input?: JsonObject;
}

/** A condition on the first boolean of the screen, or else on the first text being filled in. */
export function ifCondition(flow: JsonValue, wrapped: readonly Path[]): string | undefined {
  const sources = sourcesOn(flow, wrapped);
  const flag = sources.find(({ type }) => type === 'boolean');
  // An untouched OptIn has no value: a bare binding would not be a boolean then.
  if (flag !== undefined) return flag.input === undefined ? flag.binding : `${flag.binding} == true`;
  const text = sources.find(({ type }) => type === 'string');
  return text === undefined ? undefined : `${text.binding} != ''`;
}

/** What a new Switch switches on: the first choice with options written out, else the first text. */
export function switchOn(
  flow: JsonValue,
  wrapped: readonly Path[],
): { readonly value: string; readonly keys: readonly string[] } | undefined {
  const texts = sourcesOn(flow, wrapped).filter(({ type }) => type === 'string');
  const choice = texts.find(({ input }) => optionIds(input).length > 0);
  if (choice !== undefined) return { value: choice.binding, keys: optionIds(choice.input) };
  const [text] = texts;
  return text === undefined ? undefined : { value: text.binding, keys: ['first', 'second'] };
}

/** Keys that every Meta client takes for a case: a letter first. */
const CASE_KEY = /^[A-Za-z][\w-]*$/;
const MOST_CASES = 10;

function optionIds(input: JsonObject | undefined): readonly string[] {
  const options = input === undefined ? undefined : listAt(input, ['data-source']);
  const ids = (options ?? []).map((option) => (isObject(option) ? option['id'] : undefined));
  const usable = ids.filter((id): id is string => typeof id === 'string' && CASE_KEY.test(id));
  return usable.length === ids.length && ids.length <= MOST_CASES ? [...new Set(usable)] : [];
}

function sourcesOn(flow: JsonValue, wrapped: readonly Path[]): readonly Source[] {
  const screen = screenAt(flow, wrapped[0] ?? []);
  if (screen === undefined) return [];
  const model = objectAt(screen.screen, ['data']) ?? {};
  const fields = Object.keys(model).map((name) => ({
    name,
    binding: `\${data.${name}}`,
    type: declaredType(model, [name]),
  }));
  const inputs = componentsOf(screen)
    .filter(({ path }) => !wrapped.some((outer) => startsWith(path, outer)))
    .flatMap(({ component }) => {
      const name = nameOf(component);
      const type = inputValueType(component);
      return name === undefined || type === undefined
        ? []
        : [{ name, binding: `\${form.${name}}`, type, input: component }];
    });
  return [...fields, ...inputs].filter(({ name }) => FIELD_NAME_PATTERN.test(name));
}
