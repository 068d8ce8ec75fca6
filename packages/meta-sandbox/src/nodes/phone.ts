import { messages } from '../messages.ts';
import { wabaHealth } from '../publish/account-health.ts';
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
    messaging_limit_tier: () => 'TIER_1K',
    quality_score: (phone) => ({ score: phone.qualityRating }),
    certificate: () => '',
    is_preverified_number: () => false,
    search_visibility: () => 'NON_VISIBLE',
    eligibility_for_api_business_global_search: () => 'NOT_APPLICABLE',
    host_platform: (phone) => phone.platformType,
    conversational_automation: (phone) => ({ id: phone.id, enable_welcome_message: false }),
    is_official_business_account: () => false,
    is_on_biz_app: () => false,
    new_name_status: () => 'NONE',
    last_onboarded_time: () => '2026-01-01T00:00:00+0000',
    webhook_configuration: (phone, _request, { sandbox, caller }) => {
      const override = sandbox.world
        .find('waba', phone.wabaId)
        ?.subscribedApps.find(({ appId }) => appId === caller.app.id)?.overrideCallbackUri;
      const application = sandbox.world.find('app', caller.app.id)?.callbackUrl ?? sandbox.callbackUrl();
      return {
        ...(phone.callbackUrl !== undefined && { phone_number: phone.callbackUrl }),
        ...(override !== undefined && { whatsapp_business_account: override }),
        ...(application !== undefined && { application }),
      };
    },
    health_status: (phone, _request, { sandbox }) => {
      const waba = sandbox.world.find('waba', phone.wabaId);
      const isConnected = phone.status === 'CONNECTED';
      const own = {
        entity_type: 'PHONE_NUMBER',
        id: phone.id,
        can_send_message: isConnected ? 'AVAILABLE' : 'BLOCKED',
        ...(!isConnected && { additional_info: [messages.health.notConnected] }),
      };
      const account = waba === undefined ? undefined : wabaHealth(waba);
      return {
        can_send_message: isConnected ? (account?.can_send_message ?? 'AVAILABLE') : 'BLOCKED',
        entities: [own, ...(account?.entities ?? [])],
      };
    },
  },
};
