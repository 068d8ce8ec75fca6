import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { graphId } from './answers.ts';
import { readAllPages } from './read-all-pages.ts';

const words = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

const phoneNumber = z
  .object({
    id: graphId,
    display_phone_number: z.string().catch(''),
    verified_name: words,
    status: z.string().catch('UNKNOWN'),
    quality_rating: words,
    code_verification_status: words,
    name_status: words,
    platform_type: words,
    throughput: z.object({ level: z.string() }).optional().catch(undefined),
    account_mode: words,
    whatsapp_business_manager_messaging_limit: words,
  })
  .transform((phone) => ({
    id: phone.id,
    displayNumber: phone.display_phone_number,
    verifiedName: phone.verified_name,
    status: phone.status,
    qualityRating: phone.quality_rating,
    codeVerificationStatus: phone.code_verification_status,
    nameStatus: phone.name_status,
    platformType: phone.platform_type,
    throughput: phone.throughput?.level ?? null,
    accountMode: phone.account_mode,
    messagingLimit: phone.whatsapp_business_manager_messaging_limit,
  }));

/** A business phone number. */
export type PhoneNumber = z.output<typeof phoneNumber>;

const FIELDS =
  'id,display_phone_number,verified_name,status,quality_rating,code_verification_status,name_status,platform_type,throughput,account_mode';

/** All phone numbers of a WhatsApp Business Account. @throws MetaError */
export function listPhoneNumbers(graph: Graph, wabaId: string): Promise<PhoneNumber[]> {
  return readAllPages(graph, [wabaId, 'phone_numbers'], FIELDS, phoneNumber);
}
