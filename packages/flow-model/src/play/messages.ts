import { formatPointer } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';

/** Every text about scenarios, rules and flow tests. */
export const playMessages = {
  // A kit that cannot be read.
  kit: 'The file of scenarios and tests',
  entry: (number: number, list: string | number) => `Entry ${number} of “${list}”`,
  notJson: () => 'Scenarios and tests must be plain JSON.',
  notObject: (what: string) => `${what} must be an object { … }.`,
  notList: (what: string) => `${what} must be a list [ … ].`,
  notText: (what: string) => `${what} must be a text.`,
  noText: (what: string) => `${what} must not be empty.`,
  notOneOf: (what: string, allowed: readonly JsonValue[]) => `${what} must be ${either(allowed)}.`,
  notCount: (what: string, least: number) => `${what} must be a whole number, ${least} or more.`,
  missing: (what: string) => `${what} is missing.`,
  unknownMember: (what: string, meant: string | undefined) =>
    `${what} is not known here.${meant === undefined ? ' Remove it.' : ` Did you mean ${quoted(meant)}?`}`,
  badId: (id: string) => `The id ${quoted(id)} may have letters, digits, - and _ only.`,
  idTwice: (id: string) => `The id ${quoted(id)} is used twice. Give each its own.`,
  noScenario: (id: string, meant: string | undefined) =>
    `There is no scenario with the id ${quoted(id)}.${didYouMean(meant)}`,

  // Names of new things.
  scenario: 'Scenario',
  test: 'Test',

  // Who answered.
  byRule: (index: number, scenario: string) => `Rule ${index} of ${quoted(scenario)}`,
  byExample: () => 'Example data',
  byHand: () => 'The person who plays',
  timedOut: () => 'The endpoint did not answer within 10 seconds.',
  status: (status: number) => `The endpoint answered with the status ${status}.`,
  hostFailed: (reason: string) => `The request could not be sent: ${reason}`,

  // Steps of a test and answers.
  setStep: (name: string, value: JsonValue, screen: string) =>
    `Set ${quoted(name)} to ${show(value)} on ${screen}`,
  emptyStep: (name: string, screen: string) => `Empty ${quoted(name)} on ${screen}`,
  tapStep: (target: string, item: string | undefined, screen: string) =>
    `Tap ${item === undefined ? '' : `${quoted(item)} in `}${target} on ${screen}`,
  backStep: (screen: string) => `Go back from ${screen}`,
  closeStep: (screen: string) => `Close the flow on ${screen}`,
  answerStep: (answer: string) => `The endpoint answers with ${answer}`,
  answerScreen: (screen: string) => `the screen ${screen}`,
  answerError: (message: string) => `the message ${quoted(message)}`,
  answerComplete: 'the end of the flow',
  answerTimeout: 'nothing in time',
  answerStatus: (status: number) => `the status ${status}`,
  answerRaw: 'JSON as it is written',

  // Why a test failed.
  ended: (how: 'completed' | 'closed' | 'open' | 'failed', reason: string | undefined) =>
    `The flow ${ENDED[how]} before this step${because(reason)}`,
  otherScreen: (expected: string, actual: string, reason: string | undefined) =>
    `This step is for the screen ${expected}, but ${actual === '' ? 'none' : actual} is on display${because(reason)}`,
  noScreen: 'no screen',
  noInput: (name: string, screen: string, meant: string | undefined) =>
    `There is no input named ${quoted(name)} on ${screen}.${didYouMean(meant)}`,
  notShown: (what: string, screen: string, reasons: readonly string[]) =>
    `${what} is not shown on ${screen}.${sentences(reasons)}`,
  inputDisabled: (name: string, screen: string, reasons: readonly string[]) =>
    `${quoted(name)} cannot be changed on ${screen}.${sentences(reasons)}`,
  badValue: (name: string, type: string, value: JsonValue) =>
    `${show(value)} is no value for ${quoted(name)}, a ${type}.`,
  noOption: (name: string, option: string, offered: readonly string[]) =>
    offered.length === 0
      ? `${quoted(name)} offers nothing to choose from, so ${quoted(option)} cannot be chosen.`
      : `${quoted(name)} does not offer ${quoted(option)}. It offers ${list(offered)}.`,
  optionDisabled: (name: string, option: string) =>
    `The option ${quoted(option)} of ${quoted(name)} is disabled.`,
  listByTap: (name: string) => `${quoted(name)} is a list: tap one of its items instead.`,
  noTarget: (target: string, screen: string, seen: readonly string[]) =>
    seen.length === 0
      ? `There is no ${target} on ${screen}.`
      : `There is no ${target} on ${screen}. To tap there is ${list(seen, false)}.`,
  noItem: (item: string, target: string, screen: string, seen: readonly string[]) =>
    `${target} on ${screen} has no item ${quoted(item)}.${seen.length === 0 ? ' It is empty.' : ` It has ${list(seen)}.`}`,
  itemMissing: (target: string, screen: string) =>
    `Say which item of ${target} on ${screen} is tapped, by its id.`,
  targetDisabled: (target: string, item: string | undefined, screen: string, reasons: readonly string[]) =>
    `${item === undefined ? target : `${quoted(item)} in ${target}`} cannot be tapped on ${screen}.${sentences(reasons)}`,
  unanswered: (action: string | undefined, screen: string | undefined) =>
    `Nothing answers the request ${action ?? 'without an action'}${screen === undefined ? '' : ` of ${screen}`}. Add a rule for it to the scenario, or an answer to the test.`,
  notAsked: () => 'The endpoint was not asked anything that this answer could be for.',
  otherEnd: (expected: 'completed' | 'closed' | 'open', actual: string) =>
    `The flow should ${SHOULD_END[expected]}, but it ${actual}`,
  endedCompleted: () => 'was completed.',
  endedClosed: () => 'was closed.',
  endedFailed: (reason: string | undefined) => `could not go on${because(reason)}`,
  endedOpen: (screen: string, reason: string | undefined) => `is still open on ${screen}${because(reason)}`,
  otherScreens: (index: number, expected: string | undefined, actual: string | undefined) =>
    `Screen ${index} should be ${expected ?? 'none'}, but is ${actual ?? 'none'}.`,
  otherPayload: (path: Path, expected: JsonValue | undefined, actual: JsonValue | undefined) =>
    `${path.length === 0 ? 'The payload' : `${quoted(formatPointer(path))} of the payload`} ${differs(expected, actual)}`,
  noPayload: () => 'A payload is expected, but nothing was sent.',
} as const;

const ENDED = {
  completed: 'was completed',
  closed: 'was closed',
  open: 'was waiting for an answer',
  failed: 'could not go on',
} as const;

const SHOULD_END = {
  completed: 'be completed',
  closed: 'be closed',
  open: 'be open',
} as const;

/** “A”, “B” and 3 more. */
function list(names: readonly string[], withQuotes = true, max = 6): string {
  const shown = names.slice(0, max).map((name) => (withQuotes ? quoted(name) : name));
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function either(values: readonly JsonValue[]): string {
  const texts = values.map((value) => (typeof value === 'string' ? quoted(value) : JSON.stringify(value)));
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
}

function differs(expected: JsonValue | undefined, actual: JsonValue | undefined): string {
  if (expected === undefined) return `should not be there, but is ${show(actual)}.`;
  return actual === undefined
    ? `should be ${show(expected)}, but is missing.`
    : `should be ${show(expected)}, but is ${show(actual)}.`;
}

/** A value as people recognise it, shortened. */
function show(value: JsonValue | undefined): string {
  const text = typeof value === 'string' ? quoted(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The first reasons, behind a sentence. */
function sentences(reasons: readonly string[], max = 4): string {
  return reasons
    .slice(0, max)
    .map((reason) => ` ${reason}`)
    .join('');
}

/** The end of a sentence, with the reason where one is known. */
function because(reason: string | undefined): string {
  return reason === undefined ? '.' : `: ${reason}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`;
}
