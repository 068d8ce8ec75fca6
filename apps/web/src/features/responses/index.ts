/** Answers to flows: what other parts of the builder need to know of them before they are shown. */
export { allAnswersPath, answersPath } from './page/paths.ts';
export { answersSectionOf, ANSWERS_SECTIONS, type AnswersSectionId } from './page/sections.ts';
