/**
 * Playing a flow without its endpoint, and playing it again after edits: scenarios, exchange rules and flow tests.
 *
 * @example
 * const parsed = parsePlayKit(JSON.parse(text));
 * if (parsed.ok) for (const test of parsed.kit.tests) await runTest(flow, parsed.kit, test);
 */
export { parsePlayKit } from './parsePlayKit.ts';
export type { PlayKitResult } from './parsePlayKit.ts';
export type { KitProblem } from './kitReader.ts';
export { emptyPlayKit, newId, newScenario, newTest } from './newScenario.ts';
export { openingOf, screenData } from './openingOf.ts';
export { answerByRules, matchesRule } from './answerByRules.ts';
export type { RuleMatch } from './answerByRules.ts';
export { ruleResponse } from './ruleResponse.ts';
export { exampleAnswer } from './exampleAnswer.ts';
export { scenarioHost } from './scenarioHost.ts';
export type { ScenarioHost } from './scenarioHost.ts';
export { checkAnswer } from './checkAnswer.ts';
export type { AnswerFinding } from './checkAnswer.ts';
export { differenceOf } from './difference.ts';
export type { Difference } from './difference.ts';
export { recordTest } from './recordTest.ts';
export type { RecordedEvent } from './recordTest.ts';
export { answerText, stepText } from './stepText.ts';
export { stepEvent } from './stepEvent.ts';
export type { StepEvent, UndoableCode } from './stepEvent.ts';
export { runTest } from './runTest.ts';
export type { TestFailure, TestFailureCode, TestOptions, TestResult } from './runTest.ts';
export type {
  ExchangeAttempt,
  ExchangeHost,
  ExchangeOutcome,
  ExchangeRule,
  ExchangeTrace,
  FlowTest,
  PlayKit,
  RuleAnswer,
  Scenario,
  ScenarioStart,
  TapTarget,
  TestExpectation,
  TestStep,
} from './types.ts';
