import type { Answer, FlowRequest, Values } from './types.ts';

/** What the phone is sent: the status, and the JSON that is encrypted. */
export interface Reply {
  readonly status: 200 | 427;
  readonly body: Values;
}

/** The answer of a handler in the words of the protocol (Flow JSON 8.5). */
export function replyOf(answer: Answer, { flowToken }: Pick<FlowRequest, 'flowToken'>): Reply {
  switch (answer.kind) {
    case 'screen':
      return { status: 200, body: { screen: answer.screen, data: answer.data } };
    case 'complete': {
      const params = { ...answer.params, flow_token: answer.params['flow_token'] ?? flowToken ?? NO_TOKEN };
      return { status: 200, body: { screen: 'SUCCESS', data: { extension_message_response: { params } } } };
    }
    case 'token-no-longer-valid':
      return { status: 427, body: { error_msg: answer.message } };
  }
}

/** What Meta itself sends where the sender of the message gave none; phones want one at the end. */
const NO_TOKEN = 'unused';

/** The answer to a ping: the health check. */
export const PONG: Reply = { status: 200, body: { data: { status: 'active' } } };

/** The answer to an error notice. */
export const ACKNOWLEDGED: Reply = { status: 200, body: { data: { acknowledged: true } } };
