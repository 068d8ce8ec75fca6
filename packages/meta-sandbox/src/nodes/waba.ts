import type { WabaNode } from '../state/schema.ts';
import { listFlows } from './list-flows.ts';
import { listTemplates } from './list-templates.ts';
import { listPhones } from './list-phones.ts';
import type { NodeType } from './node-type.ts';
import { wabaHealth } from '../publish/account-health.ts';
import { subscriptionsOf } from './subscriptions-of.ts';
import { pick } from './read-node.ts';

/** A WhatsApp Business Account. */
export const wabaType: NodeType<WabaNode> = {
  name: 'WhatsAppBusinessAccount',
  defaults: ['id', 'name', 'timezone_id', 'message_template_namespace'],
  fields: {
    name: (waba) => waba.name,
    currency: (waba) => waba.currency,
    timezone_id: (waba) => waba.timezoneId,
    message_template_namespace: (waba) => waba.templateNamespace,
    country: () => 'DE',
    status: () => 'ACTIVE',
    primary_business_location: () => 'DE',
    is_enabled_for_insights: () => true,
    marketing_messages_lite_api_status: () => 'ELIGIBLE',
    marketing_messages_onboarding_status: () => 'ELIGIBLE',
    account_review_status: (waba) => waba.accountReviewStatus,
    business_verification_status: (waba) => waba.businessVerificationStatus,
    ownership_type: () => 'SELF',
    owner_business_info: (waba, request, { sandbox }) =>
      pick(
        { id: waba.businessId, name: sandbox.world.find('business', waba.businessId)?.name },
        request.fields,
      ),
    health_status: (waba) => wabaHealth(waba),
    flows: (waba, request, context) => listFlows(waba, request, context),
    subscribed_apps: (waba, _request, { sandbox }) => ({ data: subscriptionsOf(waba, sandbox.world) }),
    message_templates: (waba, request, context) => listTemplates(waba, request, context),
    phone_numbers: (waba, request, context) => listPhones(waba, request, context),
  },
};
