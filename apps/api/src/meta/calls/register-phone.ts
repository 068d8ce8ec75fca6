import type { Graph } from '../graph.ts';
import { expectSuccess } from './answers.ts';

/**
 * Registers a number for the Cloud API. Meta allows few tries in 72 hours, so it is never repeated by itself.
 * @param pin six digits; becomes the PIN of two-step verification, or has to be it
 * @throws MetaError `registration`
 */
export async function registerPhone(graph: Graph, phoneNumberId: string, pin: string): Promise<void> {
  expectSuccess(
    await graph.call({
      method: 'POST',
      path: [phoneNumberId, 'register'],
      body: { json: { messaging_product: 'whatsapp', pin } },
      repeatable: false,
    }),
  );
}
