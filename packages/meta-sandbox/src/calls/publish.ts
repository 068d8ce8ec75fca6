import { defineCall } from '../graph/context.ts';
import { publishFlow } from '../publish/publish-flow.ts';

/** `POST /{flow}/publish` (2.8). */
export const publish = defineCall({
  kind: 'flow',
  method: 'POST',
  edge: 'publish',
  scopes: ['whatsapp_business_management'],
  run: async ({ node: flow, sandbox }) => {
    await publishFlow(flow, sandbox);
    return { success: true };
  },
});
