import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape } from './answers.ts';

const shape = z.object({
  contacts: z.array(z.object({ wa_id: z.string().optional() })).catch([]),
  messages: z.array(z.object({ id: z.string(), message_status: z.string().optional() })).min(1),
});

/** A message that Meta took; whether it arrives is told by webhooks. */
export interface AcceptedMessage {
  readonly wamid: string;
}

/**
 * Sends one message. **Never repeated by itself**: a message whose answer was lost may have been sent.
 * @param message with recipient, as the Cloud API wants it
 * @throws MetaError
 */
export async function sendMessage(
  graph: Graph,
  phoneNumberId: string,
  message: object,
): Promise<AcceptedMessage> {
  const answer = await graph.call({
    method: 'POST',
    path: [phoneNumberId, 'messages'],
    body: { json: { messaging_product: 'whatsapp', ...message } },
    repeatable: false,
  });
  const [first] = expectShape(shape, answer).messages;
  return { wamid: first?.id ?? '' };
}
