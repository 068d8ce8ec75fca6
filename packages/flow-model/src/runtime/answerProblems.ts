import { isJsonObject } from '../document/index.ts';
import type { JsonObject, Path } from '../document/types.ts';
import { walkComponents } from '../outline/index.ts';
import type { FlowContext } from './context.ts';
import { dataProblems } from './dataModel.ts';
import { objectOr, own } from './json.ts';
import { messages } from './messages.ts';
import { mayGo } from './screens.ts';
import type { FaultCode } from './types.ts';

/** The screen name with which an endpoint ends a flow. */
export const SUCCESS = 'SUCCESS';

/** Whether an endpoint ends a flow by naming this screen; capitals do not matter. */
export function endsFlow(screen: string): boolean {
  return screen.toUpperCase() === SUCCESS;
}

/** What of an answer becomes data of its screen: `error_message` only where the screen declares it. */
export function screenData(screen: JsonObject, answered: JsonObject): JsonObject {
  const { error_message: _, ...data } = answered;
  return own(objectOr(screen['data']), 'error_message') === undefined ? data : answered;
}

/** Something wrong with an answer. `path` leads to it, or to where it should be, from the answer. */
export interface AnswerProblem {
  readonly code: FaultCode;
  readonly message: string;
  readonly path: Path;
  /** The phone shows an error instead of the answer; otherwise it goes on with it. */
  readonly refused: boolean;
}

/**
 * What a phone finds wrong with an endpoint's answer (Flow JSON reference, 8.5): everything that it refuses, or else what
 * is missing. An answer that names no screen to show, or one that cannot be gone to, is not looked at further.
 * @param from the screen on display; empty before the endpoint named the first
 * @param known data that the answered screen already has
 */
export function answerProblems(
  context: FlowContext,
  from: string,
  answer: JsonObject,
  known: JsonObject,
): readonly AnswerProblem[] {
  const { screen, data = {} } = answer;
  const refusal = (code: FaultCode, message: string, path: Path): readonly AnswerProblem[] => [
    { code, message, path, refused: true },
  ];
  if (typeof screen !== 'string' || screen === '') {
    return refusal('unknown-screen', messages.answerWithoutScreen(), ['screen']);
  }
  if (!isJsonObject(data)) return refusal('payload-schema-error', messages.dataNotObject(), ['data']);
  if (endsFlow(screen)) return successProblems(data);
  const entry = context.screens.get(screen);
  if (entry === undefined) return refusal('unknown-screen', messages.unknownScreen(screen), ['screen']);
  if (!mayGo(context, from, screen, 'answer')) {
    const message = from === '' ? messages.notEntry(screen) : messages.transition(from, screen);
    return refusal('invalid-screen-transition', message, ['screen']);
  }
  return dataAnswerProblems(entry, data, known);
}

/** What the chat receives when an endpoint ends the flow with this `data`. */
export function successParams(data: JsonObject): JsonObject {
  return objectOr(objectOr(data['extension_message_response'])['params']);
}

function successProblems(data: JsonObject): readonly AnswerProblem[] {
  if (typeof successParams(data)['flow_token'] === 'string') return [];
  return [
    {
      code: 'missing-flow-token',
      message: messages.missingFlowToken(),
      path: ['data', 'extension_message_response', 'params', 'flow_token'],
      refused: false,
    },
  ];
}

function dataAnswerProblems(
  { screen, path }: { readonly screen: JsonObject; readonly path: Path },
  answered: JsonObject,
  known: JsonObject,
): readonly AnswerProblem[] {
  const data = screenData(screen, answered);
  const hasList = walkComponents(screen, path).some(({ type }) => type === 'NavigationList');
  const wrong = dataProblems(screen, data, { complete: hasList });
  const found = wrong.length > 0 ? wrong : dataProblems(screen, { ...known, ...data }, { complete: true });
  return found.map((problem) => ({
    code: 'payload-schema-error',
    message: problem.message,
    path: ['data', ...problem.path],
    refused: wrong.length > 0,
  }));
}
