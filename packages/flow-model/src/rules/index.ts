/**
 * The server side of a flow without code: a table of rules, lookup lists and data sources, compiled to the module that
 * people write by hand.
 *
 * @example
 * const parsed = parseRules(JSON.parse(text));
 * if (parsed.ok && checkRules(parsed.rules, flow).length === 0) write(rulesModule(parsed.rules, flow));
 */
export { parseRules } from './parseRules.ts';
export type { RulesResult } from './parseRules.ts';
export { checkRules } from './checkRules.ts';
export { exampleRuleData, rulesFor } from './emptyRules.ts';
export { payloadFieldsOf } from './payloadFields.ts';
export type { PayloadField } from './payloadFields.ts';
export { sourceRequest } from './sourceRequest.ts';
export { EVERY, formatJsonPath, jsonPathSteps } from './jsonPath.ts';
export { itemReference, referencesOf, templateParts, wholeTemplate } from './template.ts';
export { COMPARISONS, RULE_ACTIONS, SOURCE_METHODS } from './types.ts';
export type {
  Comparison,
  EndpointRule,
  EndpointRuleAnswer,
  EndpointRules,
  ItemTemplates,
  LookupList,
  RowFilter,
  RuleAction,
  RuleCondition,
  RuleData,
  RuleFix,
  RuleProblem,
  RuleSource,
  RuleTest,
  RuleValue,
  SourceRequest,
} from './types.ts';
