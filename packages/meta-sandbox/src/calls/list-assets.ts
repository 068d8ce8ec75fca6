import { downloadUrl } from '../assets/download-url.ts';
import { defineCall } from '../graph/context.ts';

/** `GET /{flow}/assets` (2.7): the Flow JSON with a link to it, or nothing when none was uploaded. */
export const listAssets = defineCall({
  kind: 'flow',
  method: 'GET',
  edge: 'assets',
  scopes: ['whatsapp_business_management'],
  run: ({ node: flow, sandbox }) => {
    if (flow.draft === undefined) return { data: [] };
    const cursor = Buffer.from(`SBX:${flow.order}`).toString('base64url');
    return {
      data: [{ name: 'flow.json', asset_type: 'FLOW_JSON', download_url: downloadUrl(flow.id, sandbox) }],
      paging: { cursors: { before: cursor, after: cursor } },
    };
  },
});
