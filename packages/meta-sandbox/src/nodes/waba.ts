import type { WabaNode } from '../state/schema.ts';
import { listFlows } from './list-flows.ts';
import { listPhones } from './list-phones.ts';
import type { NodeType } from './node-type.ts';
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
    status: () => 'ACTIVE',
    account_review_status: () => 'APPROVED',
    business_verification_status: () => 'verified',
    ownership_type: () => 'SELF',
    owner_business_info: (waba, request, { sandbox }) =>
      pick(
        { id: waba.businessId, name: sandbox.world.find('business', waba.businessId)?.name },
        request.fields,
      ),
    health_status: (waba) => ({
      can_send_message: 'AVAILABLE',
      entities: [
        { entity_type: 'WABA', id: waba.id, can_send_message: 'AVAILABLE' },
        { entity_type: 'BUSINESS', id: waba.businessId, can_send_message: 'AVAILABLE' },
      ],
    }),
    flows: (waba, request, context) => listFlows(waba, request, context),
    phone_numbers: (waba, request, context) => listPhones(waba, request, context),
  },
};
