import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape } from './answers.ts';

/**
 * The token of an app itself, which proves that its id and secret belong together.
 * @throws MetaError `app-secret` when they do not.
 */
export async function appAccessToken(graph: Graph, appId: string, appSecret: string): Promise<string> {
  const answer = await graph.call({
    method: 'GET',
    path: ['oauth', 'access_token'],
    query: { client_id: appId, client_secret: appSecret, grant_type: 'client_credentials' },
    repeatable: true,
  });
  return expectShape(z.object({ access_token: z.string() }), answer).access_token;
}
