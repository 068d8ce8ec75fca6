import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape } from './answers.ts';

/** Name of a WhatsApp Business Account. @throws MetaError `not-found` for a wrong id or a token without access. */
export async function readWaba(graph: Graph, wabaId: string): Promise<{ readonly name: string }> {
  const answer = await graph.call({
    method: 'GET',
    path: [wabaId],
    query: { fields: 'id,name' },
    repeatable: true,
  });
  return { name: expectShape(z.object({ name: z.string().catch('') }), answer).name };
}
