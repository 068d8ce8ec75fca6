import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { answerProblems } from '../runtime/answerProblems.ts';
import { flowContext } from '../runtime/context.ts';
import { mayGo } from '../runtime/screens.ts';
import { exampleData } from '../outline/index.ts';
import { textOr } from '../runtime/json.ts';

/** Something wrong with an answer, in words. `path` leads to it, or to where it should be, from the answer. */
export interface AnswerFinding {
  readonly message: string;
  readonly path?: Path;
  /** A phone shows an error instead of the answer; otherwise it goes on with what it has. */
  readonly refused: boolean;
}

/**
 * What a phone finds wrong with an endpoint's answer, by its own checks. Data that the answered screen may have from
 * before (it is on display, or leads here) need not come again.
 * @param current the screen on display; absent for the answer to `INIT`
 */
export function checkAnswer(
  flow: JsonValue,
  current: string | undefined,
  answer: JsonObject,
): readonly AnswerFinding[] {
  const context = flowContext(flow);
  const from = current ?? '';
  const target = textOr(answer['screen']);
  const entry = context.screens.get(target);
  const wasShown = from !== '' && (from === target || mayGo(context, target, from, 'navigate'));
  const known = entry !== undefined && wasShown ? exampleData(entry.screen) : {};
  return answerProblems(context, from, answer, known).map(({ message, path, refused }) => ({
    message,
    path,
    refused,
  }));
}
