import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { dataModelOf, type ScreenEntry } from '../outline/index.ts';
import { dataProblems } from '../runtime/dataModel.ts';
import { fitsPattern } from '../runtime/pattern/fitsPattern.ts';
import { nearest } from '../validate/nearest.ts';
import { jsonPathSteps } from './jsonPath.ts';
import { rulesMessages as messages } from './messages.ts';
import { payloadFieldsOf } from './payloadFields.ts';
import { payloadSteps, referencesOf } from './template.ts';
import type { EndpointRules, RuleAction, RuleData, RuleFix, RuleTest, RuleValue } from './types.ts';

/** A table that is being checked. */
export interface RuleCheck {
  readonly rules: EndpointRules;
  readonly flow: JsonValue;
  readonly note: (
    code: string,
    path: Path,
    message: string,
    options?: { readonly severity?: 'warning'; readonly fix?: RuleFix },
  ) => void;
}

/** The rule that a value belongs to. */
export interface PlaceCheck extends RuleCheck {
  readonly screen: string;
  readonly action: RuleAction;
}

/** What data is for. */
interface DataTarget {
  readonly entry?: ScreenEntry;
  /** Every declared field must be there. */
  readonly complete: boolean;
  /** Examples of fields, to be added where they are missing. */
  readonly add: RuleData;
}

/** Holds the data of an answer against the data model of its screen. */
export function checkData(check: PlaceCheck, data: RuleData, path: Path, target: DataTarget): void {
  const { entry } = target;
  const model = entry === undefined ? undefined : (dataModelOf(entry.screen) ?? {});
  for (const [field, value] of Object.entries(data)) {
    const at = [...path, field];
    const definition = model !== undefined && Object.hasOwn(model, field) ? model[field] : undefined;
    checkValue(check, value, at, definition);
    if (model === undefined || entry === undefined) continue;
    if (definition === undefined && field !== 'error_message') {
      check.note('extra-field', at, messages.extraField(field, entry.id), { severity: 'warning' });
    }
    checkConstant(check, entry, field, value, at);
  }
  if (!target.complete || entry === undefined || model === undefined) return;
  for (const field of Object.keys(model)) {
    if (Object.hasOwn(data, field)) continue;
    const example = Object.hasOwn(target.add, field) ? target.add[field] : undefined;
    const fix =
      example === undefined
        ? {}
        : { fix: { label: messages.fixAdd(field), rules: withField(check.rules, path, field, example) } };
    check.note('missing-field', [...path, field], messages.missingField(field, entry.id), fix);
  }
}

function checkConstant(
  check: RuleCheck,
  entry: ScreenEntry,
  field: string,
  value: RuleValue,
  path: Path,
): void {
  if (value.from !== 'constant') return;
  const [problem] = dataProblems(entry.screen, { [field]: value.value });
  if (problem !== undefined) check.note('wrong-type', path, problem.message);
}

/** A comparison of a condition. */
export function checkTest(check: PlaceCheck, { value, is, to }: RuleTest, path: Path): void {
  checkValue(check, value, [...path, 'value'], undefined);
  const at = [...path, 'to'];
  if (is === 'empty' || is === 'not-empty') return;
  if (to === undefined) return check.note('no-comparison', at, messages.nothingToCompare());
  checkValue(check, to, at, undefined);
  if (is === 'matches') {
    if (to.from !== 'constant' || typeof to.value !== 'string') {
      check.note('bad-pattern', at, messages.patternNoText());
    } else if (fitsPattern(to.value, '') === undefined) {
      check.note('bad-pattern', at, messages.badPattern());
    }
  }
  if ((is === 'in' || is === 'not-in') && to.from === 'constant' && !isJsonArray(to.value)) {
    check.note('no-list', at, messages.notAList());
  }
}

/** Whether what a value refers to is there. */
function checkValue(
  check: PlaceCheck,
  value: RuleValue,
  path: Path,
  definition: JsonValue | undefined,
): void {
  switch (value.from) {
    case 'constant':
      return;
    case 'payload':
      return checkPayload(check, value.path, [...path, 'path']);
    case 'text':
      return checkText(check, value.text, path);
    case 'list':
    case 'lookup': {
      const list = check.rules.lists.find(({ id }) => id === value.list);
      if (list === undefined) return check.note('unknown-list', [...path, 'list'], messages.unknownList());
      const column = (name: string, at: Path) => {
        if (!list.columns.includes(name)) {
          check.note('unknown-column', at, messages.unknownColumn(name, list.name));
        }
      };
      if (value.where !== undefined) {
        column(value.where.column, [...path, 'where', 'column']);
        checkValue(check, value.where.equals, [...path, 'where', 'equals'], undefined);
      }
      if (value.from === 'lookup') return column(value.column, [...path, 'column']);
      for (const [member, template] of Object.entries(value.items ?? {})) {
        for (const { root, path: steps } of referencesOf(template)) {
          if (root === 'item') column(String(steps[0] ?? ''), [...path, 'items', member]);
        }
      }
      return checkItems(check, value.items, path, definition);
    }
    case 'source':
      if (!check.rules.sources.some(({ id }) => id === value.source)) {
        return check.note('unknown-source', [...path, 'source'], messages.unknownSource());
      }
      if (jsonPathSteps(value.path) === undefined) {
        check.note('bad-path', [...path, 'path'], messages.badPath(value.path));
      }
      return checkItems(check, value.items, path, definition);
  }
}

/** Entries of a list of objects have the members that the data model asks for. */
function checkItems(
  check: RuleCheck,
  items: { readonly [member: string]: string } | undefined,
  path: Path,
  definition: JsonValue | undefined,
): void {
  const entry = isJsonObject(definition) && definition['type'] === 'array' ? definition['items'] : undefined;
  if (!isJsonObject(entry) || entry['type'] !== 'object' || !isJsonObject(entry['properties'])) return;
  if (items === undefined) {
    return check.note('no-entries', path, messages.noEntries(String(path.at(-1))), { severity: 'warning' });
  }
  for (const member of requiredMembers(entry['properties'])) {
    if ((items[member] ?? '') === '') {
      check.note('missing-member', [...path, 'items', member], messages.missingMember(member), {
        severity: 'warning',
      });
    }
  }
}

/** Lists that people choose from need an id and a title; other members are up to the component. */
function requiredMembers(properties: JsonObject): readonly string[] {
  return ['id', 'title'].filter((member) => Object.hasOwn(properties, member));
}

function checkPayload(check: PlaceCheck, field: string, at: Path): void {
  const [first] = payloadSteps(field);
  if (first === undefined)
    return check.note('no-field', at, messages.noPayloadField('', check.screen, undefined));
  if (check.action !== 'data_exchange') return;
  const fields = payloadFieldsOf(check.flow, check.screen);
  if (fields === undefined || fields.some(({ name }) => name === first)) return;
  const meant = nearest(
    String(first),
    fields.map(({ name }) => name),
  );
  check.note('unknown-field', at, messages.noPayloadField(String(first), check.screen, meant), {
    severity: 'warning',
  });
}

/** References in a text that a rule shows. */
export function checkText(check: PlaceCheck, text: string, path: Path): void {
  for (const { root, path: steps } of referencesOf(text)) {
    if (root === 'payload') checkPayload(check, steps.join('.'), path);
    if (root === 'secret') check.note('secret', path, messages.secretElsewhere());
  }
}

function withField(table: EndpointRules, path: Path, field: string, value: RuleValue): EndpointRules {
  const [, index] = path;
  return {
    ...table,
    rules: table.rules.map((rule, at) =>
      at === index && rule.answer.kind === 'screen'
        ? { ...rule, answer: { ...rule.answer, data: { ...rule.answer.data, [field]: value } } }
        : rule,
    ),
  };
}
