import { playMessages } from './messages.ts';
import { targetText } from './tapTarget.ts';
import type { RuleAnswer, TestStep } from './types.ts';

/** A step in words: “Set “email” to “ana@example.com” on SIGN_UP”. */
export function stepText(step: TestStep): string {
  switch (step.do) {
    case 'set':
      return step.value === null
        ? playMessages.emptyStep(step.name, step.screen)
        : playMessages.setStep(step.name, step.value, step.screen);
    case 'tap':
      return playMessages.tapStep(targetText(step.target), step.target.item, step.screen);
    case 'back':
      return playMessages.backStep(step.screen);
    case 'close':
      return playMessages.closeStep(step.screen);
    case 'answer':
      return playMessages.answerStep(answerText(step.answer));
  }
}

/** What an endpoint says, in words: “the screen CONFIRM”. */
export function answerText(answer: RuleAnswer): string {
  switch (answer.kind) {
    case 'screen':
      return playMessages.answerScreen(answer.screen);
    case 'error':
      return playMessages.answerError(answer.message);
    case 'complete':
      return playMessages.answerComplete;
    case 'failure':
      return answer.status === 'timeout'
        ? playMessages.answerTimeout
        : playMessages.answerStatus(answer.status);
    case 'raw':
      return playMessages.answerRaw;
  }
}
