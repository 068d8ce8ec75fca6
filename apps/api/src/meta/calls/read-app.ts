import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

const shape = z.object({ id: graphId, name: z.string().optional() });

/** @throws MetaError `not-found` for an app that the token does not reach; `app-secret-proof` */
export async function readApp(graph: Graph, appId: string, proof?: string): Promise<z.output<typeof shape>> {
  const query = { fields: 'id,name', ...(proof === undefined ? {} : { appsecret_proof: proof }) };
  return expectShape(shape, await graph.call({ method: 'GET', path: [appId], query, repeatable: true }));
}
