import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonObject, JsonValue } from '../document/types.ts';
import { textOf } from '../expressions/evaluate.ts';
import { isAtLeast } from '../expressions/versions.ts';
import { optionsOf } from './checks/choice.ts';
import { dayOf, isoDate } from './checks/date.ts';
import { flowContext, memoryOf, scopeOf } from './context.ts';
import { screenInputs } from './initialValues.ts';
import type { ScreenInput } from './initialValues.ts';
import { arrayOr, objectOr, own, stringsOf } from './json.ts';
import { messages } from './messages.ts';
import { resolveProps } from './props.ts';
import type { RuntimeState } from './types.ts';

/** One answer in the summary behind the sent message. */
export interface SummaryRow {
  readonly screenId: string;
  readonly name: string;
  readonly label: string;
  /** What is shown: titles rather than ids, or the mask. */
  readonly text: string;
  readonly masked: boolean;
}

/** What phones show instead of a sensitive answer. */
const MASK = '•'.repeat(12);

/**
 * The summary of answers that the person can open from the sent message: titles instead of ids, screens in the order of
 * the visit, empty answers left out, `sensitive` ones masked (Flow JSON reference, 2.5). The message itself is not masked.
 */
export function responseSummary(value: JsonValue, state: RuntimeState): readonly SummaryRow[] {
  const context = flowContext(value);
  const masks = isAtLeast(context.version, '5.1');
  return [...new Set(state.history)].flatMap((screenId) => {
    const entry = context.screens.get(screenId);
    if (entry === undefined) return [];
    const sensitive = new Set(masks ? stringsOf(entry.screen['sensitive']) : []);
    const { form } = memoryOf(state, screenId);
    return screenInputs(entry).flatMap((input) => {
      const answer = own(form, input.name);
      const props = resolveProps(input.component, scopeOf(state, screenId), context.version);
      const text = answer === undefined ? '' : answerText(input, answer, props, context.version);
      if (text === '' || isHidden(input, sensitive.has(input.name))) return [];
      const masked = sensitive.has(input.name) && input.type !== 'OptIn';
      return [
        { screenId, name: input.name, label: labelOf(input, props), text: masked ? MASK : text, masked },
      ];
    });
  });
}

/** Passwords never show; sensitive files vanish altogether. */
function isHidden({ type, component }: ScreenInput, isSensitive: boolean): boolean {
  if (type === 'NavigationList') return true;
  if (type === 'PhotoPicker' || type === 'DocumentPicker') return isSensitive;
  return component['input-type'] === 'password' || component['input-type'] === 'passcode';
}

function answerText({ type }: ScreenInput, answer: JsonValue, props: JsonObject, version: string): string {
  switch (type) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return titlesOf(answer, props).join(', ');
    case 'OptIn':
      return answer === true ? messages.yes() : messages.no();
    case 'DatePicker': {
      const day = dayOf(answer, version);
      return day === undefined ? textOf(answer) : isoDate(day);
    }
    case 'CalendarPicker':
      return isJsonObject(answer)
        ? stringsOf([answer['start-date'] ?? null, answer['end-date'] ?? null]).join(' – ')
        : textOf(answer);
    case 'PhotoPicker':
    case 'DocumentPicker':
      return stringsOf(arrayOr(answer).map((file) => objectOr(file)['file_name'] ?? null)).join(', ');
    default:
      return textOf(answer);
  }
}

function titlesOf(answer: JsonValue, props: JsonObject): readonly string[] {
  const ids = isJsonArray(answer) ? stringsOf(answer) : [textOf(answer)];
  const titles = new Map(optionsOf(props).map((option) => [option['id'], option['title']]));
  return ids.map((id) => {
    const title = titles.get(id);
    return typeof title === 'string' ? title : id;
  });
}

function labelOf(input: ScreenInput, props: JsonObject): string {
  const { label, title } = props;
  if (typeof label === 'string') return label;
  return typeof title === 'string' ? title : input.name;
}
