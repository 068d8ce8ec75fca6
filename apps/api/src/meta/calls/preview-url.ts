import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphDate } from './answers.ts';

const shape = z.object({ preview: z.object({ preview_url: z.url(), expires_at: graphDate }) });

/** Meta's web preview of a flow's draft: anybody who has the link can open it, for 30 days. */
export interface Preview {
  readonly url: string;
  readonly expiresAt: Date;
}

/** @param renew make a new link and end the old one. @throws MetaError */
export async function previewUrl(graph: Graph, flowId: string, renew: boolean): Promise<Preview> {
  const query = { fields: `preview.invalidate(${renew})` };
  const answer = await graph.call({ method: 'GET', path: [flowId], query, repeatable: !renew });
  const { preview } = expectShape(shape, answer);
  return { url: preview.preview_url, expiresAt: preview.expires_at };
}
