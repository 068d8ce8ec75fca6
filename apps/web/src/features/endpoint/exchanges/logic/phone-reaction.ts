import { isJsonObject, type JsonValue } from '@flowsmith/flow-model';
import type { Exchange } from '@/api/exchanges.ts';

/** The part of an exchange that says what a phone does with it. */
export type Reacted = Pick<Exchange, 'kind' | 'status' | 'screen' | 'next' | 'action' | 'milliseconds'> & {
  readonly answer: { readonly [key: string]: unknown } | null;
};

/** What the person with the phone sees, in a sentence or two (Data API, client behaviour). */
export function phoneReaction(exchange: Reacted): string {
  const { kind, status, milliseconds } = exchange;
  if (kind === 'ping') return 'No phone takes part: Meta itself asks.';
  if (kind === 'notice')
    return 'The person has seen “Something went wrong” already. Nothing changes on the phone by this.';
  if (milliseconds > PATIENCE) return 'Nothing of this answer: it had given up, and shows its own error.';
  if (status === 200) return answered(exchange);
  return REACTIONS[status] ?? 'Shows its own error, and stays where it is. The person can try again.';
}

/** Phones wait this long, in milliseconds. */
const PATIENCE = 10_000;

const REACTIONS: { readonly [status: number]: string } = {
  421: 'Fetches the public key of the phone number, encrypts anew and asks once more, unseen by the person. If that fails too, it shows its own error.',
  427: 'Closes the flow with the words of the answer, and switches off the button of the message. A new message with a new token is needed.',
  432: 'Shows its own error. Trying again changes nothing while the signature does not fit.',
};

function answered({ screen, next, action, answer }: Reacted): string {
  if (next?.toUpperCase() === 'SUCCESS')
    return `Closes the flow and sends the reply into the chat${paramsOf(answer)}.`;
  const message = errorMessage(answer);
  const says = message === undefined ? '' : ` and shows “${message}” at the bottom`;
  if (next === null) return `Takes the answer${says}.`;
  if (action === 'INIT') return `Opens the flow on ${next}${says}.`;
  if (next === screen) return `Stays on ${next} with the new data${says}; what was entered is kept.`;
  return action === 'BACK' ? `Goes back to ${next} with new data${says}.` : `Goes on to ${next}${says}.`;
}

function errorMessage(answer: Reacted['answer']): string | undefined {
  const message = memberOf(memberOf(answer, 'data'), 'error_message');
  return typeof message === 'string' ? message : undefined;
}

function paramsOf(answer: Reacted['answer']): string {
  const params = memberOf(memberOf(memberOf(answer, 'data'), 'extension_message_response'), 'params');
  if (!isJsonObject(params)) return '';
  const names = Object.keys(params).filter((name) => name !== 'flow_token');
  return names.length === 0 ? '' : `, with ${names.join(', ')}`;
}

function memberOf(value: unknown, key: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
