import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

const unixTime = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).catch(0);

const shape = z.object({
  data: z.object({
    app_id: graphId.optional(),
    application: z.string().optional().catch(undefined),
    type: z.string().catch('UNKNOWN'),
    is_valid: z.boolean(),
    expires_at: unixTime,
    data_access_expires_at: unixTime,
    scopes: z.array(z.string()).catch([]),
    granular_scopes: z
      .array(z.object({ scope: z.string(), target_ids: z.array(graphId).optional() }))
      .catch([]),
    error: z
      .object({ code: z.number().optional(), message: z.string().optional(), subcode: z.number().optional() })
      .optional()
      .catch(undefined),
  }),
});

/** What Meta knows about a token. */
export interface TokenFacts {
  readonly appId: string | undefined;
  readonly appName: string | undefined;
  /** `SYSTEM_USER`, `USER`, … */
  readonly type: string;
  readonly isValid: boolean;
  /** `undefined`: never, or not known. */
  readonly expiresAt: Date | undefined;
  readonly scopes: readonly string[];
  /** Ids that a scope is limited to; `undefined`: no limit. */
  readonly targets: ReadonlyMap<string, readonly string[] | undefined>;
  /** Why it is not valid, in Meta's words. */
  readonly error:
    | { readonly code?: number; readonly subcode?: number; readonly message?: string }
    | undefined;
}

/**
 * Inspects a token. One that is no good is an answer, not a failure.
 * @param graph with the token of the app, or one of the same app
 * @throws MetaError
 */
export async function debugToken(graph: Graph, token: string): Promise<TokenFacts> {
  const answer = await graph.call({
    method: 'GET',
    path: ['debug_token'],
    query: { input_token: token },
    repeatable: true,
  });
  const { data } = expectShape(shape, answer);
  return {
    appId: data.app_id,
    appName: data.application,
    type: data.type,
    isValid: data.is_valid,
    expiresAt: data.expires_at === 0 ? undefined : new Date(data.expires_at * 1_000),
    scopes: data.scopes,
    targets: new Map(data.granular_scopes.map(({ scope, target_ids }) => [scope, target_ids])),
    error: data.error,
  };
}
