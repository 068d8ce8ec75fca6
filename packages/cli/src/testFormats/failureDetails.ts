import {
  differenceOf,
  stepText,
  type FlowTest,
  type JsonObject,
  type JsonValue,
  type TestResult,
} from '@flowsmith/flow-model';
import { testWords } from '../messages.ts';

/** What there is to say about a failed test: where, why, and what differs. */
export interface FailureDetails {
  /** The step that could not be done; absent when the flow ended otherwise than expected. */
  readonly step?: string;
  readonly message: string;
  /** Lines of a comparison, which begin with `-` for what was expected and `+` for what came. */
  readonly differences: readonly string[];
  /** The way that the run took. */
  readonly screens: string;
}

/** Puts the failure of a test into words; `undefined` for one that passed. */
export function failureDetails(test: FlowTest, result: TestResult): FailureDetails | undefined {
  const { failure, screens } = result;
  if (failure === undefined) return undefined;
  const { step } = failure;
  const doing = step === undefined ? undefined : test.steps[step];
  return {
    ...(step === undefined || doing === undefined
      ? {}
      : { step: testWords.step(step + 1, test.steps.length, stepText(doing)) }),
    message: failure.message,
    differences: differencesOf(test, result),
    screens: way(screens),
  };
}

function differencesOf({ expect }: FlowTest, { failure, screens, payload }: TestResult): readonly string[] {
  switch (failure?.code) {
    case 'other-payload':
      return memberDifferences(expect.payload ?? {}, payload ?? {});
    case 'other-screens':
      return [`- ${way(expect.screens ?? [])}`, `+ ${way(screens)}`];
    default:
      return [];
  }
}

/** Every member that differs, on lines of its own. */
function memberDifferences(expected: JsonObject, actual: JsonObject): readonly string[] {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return keys
    .filter((key) => differenceOf(expected[key], actual[key]) !== undefined)
    .flatMap((key) => [...line('-', key, expected[key]), ...line('+', key, actual[key])]);
}

function line(sign: string, key: string, value: JsonValue | undefined): readonly string[] {
  return value === undefined ? [] : [`${sign} ${JSON.stringify(key)}: ${JSON.stringify(value)}`];
}

function way(screens: readonly string[]): string {
  return screens.length === 0 ? testWords.noScreen : screens.join(' → ');
}
