import type { PhoneNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';

/** A business phone number. */
export const phoneType: NodeType<PhoneNode> = {
  name: 'WhatsAppBusinessPhoneNumber',
  defaults: [
    'id',
    'verified_name',
    'code_verification_status',
    'display_phone_number',
    'quality_rating',
    'platform_type',
    'throughput',
  ],
  fields: {
    display_phone_number: (phone) => phone.displayPhoneNumber,
    verified_name: (phone) => phone.verifiedName,
    status: (phone) => phone.status,
    quality_rating: (phone) => phone.qualityRating,
    code_verification_status: (phone) => phone.codeVerificationStatus,
    name_status: (phone) => phone.nameStatus,
    platform_type: (phone) => phone.platformType,
    throughput: (phone) => ({ level: phone.throughputLevel }),
    account_mode: (phone) => phone.accountMode,
    is_pin_enabled: () => true,
    whatsapp_business_manager_messaging_limit: () => 'TIER_1K',
  },
};
