import type { JsonObject, JsonValue } from '../document/types.ts';
import { entryScreen, SUCCESS } from '../runtime/index.ts';
import { objectOr } from '../runtime/json.ts';
import { fillIn } from './fillIn.ts';
import { playMessages } from './messages.ts';
import type { ExchangeOutcome, RuleAnswer } from './types.ts';

/**
 * What an endpoint that gives this answer sends, with the request taken in ({@link fillIn}).
 * The flow token of the request is added to the params of an end that has none.
 * @param request the decrypted request
 * @param current the screen on display: where an error stays. Absent before the first: the flow's first.
 */
export function ruleResponse(
  answer: RuleAnswer,
  request: JsonObject,
  flow: JsonValue,
  current: string | undefined,
): ExchangeOutcome {
  const payload = objectOr(request['data']);
  switch (answer.kind) {
    case 'screen':
      return answered({ screen: answer.screen, data: fillIn(answer.data, payload) });
    case 'error': {
      const { message } = fillIn({ message: answer.message }, payload);
      const screen = current ?? entryScreen(flow);
      const data = { ...fillIn(answer.data ?? {}, payload), error_message: message };
      return answered({ ...(screen === undefined ? {} : { screen }), data });
    }
    case 'complete': {
      const params = { flow_token: request['flow_token'], ...fillIn(answer.params, payload) };
      return answered({ screen: SUCCESS, data: { extension_message_response: { params } } });
    }
    case 'failure': {
      const { status, message } = answer;
      if (status === 'timeout') return { kind: 'failed', message: message ?? playMessages.timedOut() };
      return { kind: 'failed', status, message: message ?? playMessages.status(status) };
    }
    case 'raw':
      return answered(answer.answer);
  }
}

function answered(answer: JsonObject): ExchangeOutcome {
  return { kind: 'answered', answer };
}
