import {
  checkAnswer,
  ruleResponse,
  type AnswerFinding,
  type ExchangeRule,
  type JsonObject,
  type JsonValue,
  type Path,
} from '@flowsmith/flow-model';

/**
 * What a phone would refuse, or silently do without, of the answer of a rule. Data that is taken from the request
 * (`${payload.city}`) counts as right. Answers that are wrong on purpose (failures, raw ones) are not looked at.
 */
export function ruleProblems(flow: JsonValue, rule: ExchangeRule): readonly AnswerFinding[] {
  const { answer, action } = rule;
  const screen = action === 'INIT' ? undefined : rule.screen;
  switch (answer.kind) {
    case 'raw':
    case 'failure':
      return [];
    case 'complete':
      return findings(flow, rule, screen);
    case 'error':
      // Any screen may ask: there is none to hold the answer against.
      return screen === undefined ? [] : findings(flow, rule, screen);
    case 'screen':
      return findings(flow, rule, screen).filter(({ path }) => !isTakenFromRequest(answer.data, path));
  }
}

function findings(
  flow: JsonValue,
  { answer, action = 'data_exchange' }: ExchangeRule,
  screen: string | undefined,
): readonly AnswerFinding[] {
  const request: JsonObject = { action, screen, data: {}, flow_token: 'token' };
  const outcome = ruleResponse(answer, request, flow, screen);
  return outcome.kind === 'answered' ? checkAnswer(flow, screen, outcome.answer) : [];
}

/** @param path from the answer: `data`, then the field */
function isTakenFromRequest(data: JsonObject, path: Path | undefined): boolean {
  const [, field] = path ?? [];
  const given = typeof field === 'string' && Object.hasOwn(data, field) ? data[field] : undefined;
  return given !== undefined && JSON.stringify(given).includes('${payload.');
}
