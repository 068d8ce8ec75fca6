import { defineCall } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';

/** `DELETE /{flow}` (2.10): drafts that were never published. */
export const deleteFlow = defineCall({
  kind: 'flow',
  method: 'DELETE',
  edge: '',
  scopes: ['whatsapp_business_management'],
  run: ({ node: flow, sandbox }) => {
    if (flow.status !== 'DRAFT' || flow.publishCount > 0) throw graphErrors.deletePublished();
    sandbox.world.remove(flow.id);
    return { success: true };
  },
});
