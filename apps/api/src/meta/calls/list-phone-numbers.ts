import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { graphId } from './answers.ts';
import { readAllPages } from './read-all-pages.ts';

const phoneNumber = z
  .object({ id: graphId, display_phone_number: z.string().catch(''), status: z.string().catch('UNKNOWN') })
  .transform(({ id, display_phone_number, status }) => ({ id, displayNumber: display_phone_number, status }));

/** A business phone number. */
export type PhoneNumber = z.output<typeof phoneNumber>;

/** All phone numbers of a WhatsApp Business Account. @throws MetaError */
export function listPhoneNumbers(graph: Graph, wabaId: string): Promise<PhoneNumber[]> {
  return readAllPages(graph, [wabaId, 'phone_numbers'], 'id,display_phone_number,status', phoneNumber);
}
