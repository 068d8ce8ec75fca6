import { defineCall } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { setStatus } from '../flows/set-status.ts';

/** `POST /{flow}/deprecate` (2.9). A draft on top of a published flow goes with it. */
export const deprecate = defineCall({
  kind: 'flow',
  method: 'POST',
  edge: 'deprecate',
  scopes: ['whatsapp_business_management'],
  run: ({ node: flow, sandbox }) => {
    if (flow.status === 'DEPRECATED') throw graphErrors.alreadyDeprecated();
    if (flow.publishCount === 0) throw graphErrors.deprecateDraft();
    setStatus({ ...flow, updatedAt: sandbox.now().getTime() }, 'DEPRECATED', sandbox);
    return { success: true };
  },
});
