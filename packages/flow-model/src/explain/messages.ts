import type { JsonValue } from '../document/types.ts';
import type { ValueRule } from '../runtime/violation.ts';
import type { DataSource } from '../runtime/types.ts';

/** Longer values are cut in sentences; traces carry them whole. */
const SHOWN = 60;

/** A value inside a sentence: texts in quotes unless they are numbers, lists and objects as JSON. */
export function spelt(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'string') return shortened(JSON.stringify(value));
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? value : `“${shortened(value)}”`;
}

/** Every sentence of the explanations; some take parts that others of them make. */
export const messages = {
  // Why the button cannot be pressed.
  waits: (label: string, problem: string, why: string) =>
    `The button waits for ${asName(label)}: ${problem}${why === '' ? '' : ` (${why})`}.`,
  noButton: () => 'There is no button on this screen.',
  loading: () => 'The answer of the endpoint is awaited; until then nothing on the screen can be used.',
  ended: () => 'The flow has ended, so nothing on the screen can be used any more.',

  // Why something is disabled.
  disabled: (subject: string, property: string) => `${subject} is disabled because ${property}.`,
  theButton: () => 'The button',
  theItem: () => 'This item',
  it: () => 'It',

  // Why something is hidden.
  hidden: (property: string) => `Hidden because ${property}.`,
  insideBranch: (branch: 'then' | 'else', condition: string) =>
    `Inside the \`${branch}\` of an If whose condition ${condition}.`,
  insideCase: (key: string, value: string) => `Inside the case \`${key}\` of a Switch whose value ${value}.`,
  insideDefault: (value: string) =>
    `Inside the case \`default\` of a Switch, which only shows when no other case fits; its value ${value}.`,
  otherScreen: (screen: string, shown: string) =>
    shown === ''
      ? `It stands on ${screen}, which is not on display.`
      : `It stands on ${screen}; the phone shows ${shown}.`,
  noComponent: () => 'There is no component at this place.',
  unknownType: (type: string) =>
    type === ''
      ? 'It has no type, so phones cannot draw it.'
      : `There is no component “${type}”, so phones cannot draw it.`,

  // What something is and where that comes from; after the name of a property, “whose condition” or “whose value”.
  property: (name: string, is: string) => `\`${name}\` ${is}`,
  isFixed: (value: string) => `is ${value}`,
  isBound: (binding: string, fact: string) => `is ${binding}, and ${fact}`,
  isFormula: (formula: string, value: string, facts: readonly string[]) =>
    facts.length === 0
      ? `is ${formula}, which is ${value}`
      : `is ${formula}, which is ${value}: ${listed(facts)}`,
  isUnreadable: (formula: string, error: string) =>
    `is ${formula}, which cannot be read: ${withoutStop(error)}`,
  onlyTrue: (is: string) => `${is}; only true shows the \`then\``,

  // Facts about references.
  referenceIs: (name: string, value: string, origin: string) => `${name} is ${value}${origin}`,
  untouched: (name: string) => `${name} is empty, since nothing was entered`,
  notReceived: (name: string) => `${name} is missing, since nothing was received for it`,
  notVisited: (name: string, screen: string) => `${name} is empty, since ${screen} was not visited yet`,
  origin: (source: DataSource): string => {
    switch (source.by) {
      case 'example':
        return ' (an example value)';
      case 'opening':
        return ' (given when the flow was opened)';
      case 'navigate':
        return ` (received from ${source.screen})`;
      case 'endpoint':
        return source.screen === ''
          ? ' (sent by the endpoint to open the flow)'
          : ` (sent by the endpoint, asked from ${source.screen})`;
      case 'update':
        return ' (set by an update_data action)';
    }
  },

  // Steps of a trace.
  step: (formula: string, value: string, note: string) => `${formula} is ${value}${note}`,
  skipped: (operator: string) => `Not evaluated: the left side of ${operator} already decides.`,
  joined: (value: string) => `Joined: ${value}`,
  note: {
    rounded: ' (rounded to two decimals)',
    dividedByNothing: ' (dividing by nothing gives 0)',
    emptyCountsZero: ' (empty counts as 0)',
    noNumberCountsZero: ' (what is no number counts as 0)',
    emptyEqualsEmpty: ' (an empty side only equals another empty side)',
    notBoolean: ' (only true and false count here, anything else is false)',
    notNumbers: ' (only numbers have an order)',
  },
} as const;

/** What is wrong with a value, after “The button waits for Email:”. `value` is what stands in the input. */
export function problemText(rule: ValueRule | 'givenError', { limit, value, message }: ProblemFacts): string {
  const length = typeof value === 'string' ? value.length : 0;
  const count = Array.isArray(value) ? value.length : 0;
  switch (rule) {
    case 'givenError':
      return `an error text stands at it until it is changed: “${message}”`;
    case 'required':
      return 'it is required and empty';
    case 'requiredChoice':
      return 'it is required and nothing is chosen';
    case 'requiredOptIn':
      return 'it is required and not ticked';
    case 'requiredDate':
      return 'it is required and no date is chosen';
    case 'tooShort':
      return `it has ${length} of at least ${limit} characters`;
    case 'tooLong':
      return `it has ${length} characters, and ${limit} is the most`;
    case 'notEmail':
      return `${spelt(value)} is not an e-mail address`;
    case 'notDigits':
      return `${spelt(value)} is not made of digits only`;
    case 'notPhone':
      return `${spelt(value)} is not a phone number`;
    case 'notNumber':
      return `${spelt(value)} is not a number`;
    case 'notPattern':
      return `${spelt(value)} does not fit its pattern`;
    case 'tooFewChosen':
      return `${count} of at least ${limit} options are chosen`;
    case 'tooManyChosen':
      return `${count} options are chosen, and ${limit} is the most`;
    case 'choiceGone':
      return `${spelt(value)} is not among its options any more`;
    case 'notDate':
      return `${spelt(value)} is not a date`;
    case 'dateTooEarly':
      return `${spelt(value)} is before ${limit}, the first date allowed`;
    case 'dateTooLate':
      return `${spelt(value)} is after ${limit}, the last date allowed`;
    case 'dateUnavailable':
      return `${spelt(value)} is or holds a date that is not available`;
    case 'weekdayUnavailable':
      return `${spelt(value)} is or holds a day of the week that is not available`;
    case 'missingEnd':
      return 'its end date is required and missing';
    case 'missingStart':
      return 'it has an end date but no start date';
    case 'endBeforeStart':
      return 'its end lies before its start';
    case 'tooFewDays':
      return `it spans less than ${limit} days`;
    case 'tooManyDays':
      return `it spans more than ${limit} days`;
    case 'tooFewFiles':
      return `it has ${count} of at least ${limit} files`;
    case 'tooManyFiles':
      return `it has ${count} files, and ${limit} is the most`;
  }
}

/** What there is to say about a broken rule. */
export interface ProblemFacts {
  readonly value: JsonValue | undefined;
  /** What the person sees under the input. */
  readonly message: string;
  readonly limit?: number | string | undefined;
}

/** A sentence that goes on inside another one. */
function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** Plain words stand for themselves; a label that is a sentence needs quotes. */
function asName(label: string): string {
  return /^[\p{L}\p{N}\p{M} _-]+$/u.test(label) ? label : `“${label}”`;
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
