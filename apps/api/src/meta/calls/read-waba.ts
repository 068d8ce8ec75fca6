import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape } from './answers.ts';
import { canSend } from './read-health.ts';

const words = z.string().optional().catch(undefined);

const shape = z.object({
  name: z.string().catch(''),
  currency: words,
  account_review_status: words,
  business_verification_status: words,
  health_status: z.object({ can_send_message: canSend }).optional().catch(undefined),
});

const FIELDS = 'id,name,currency,account_review_status,business_verification_status,health_status';

/** A WhatsApp Business Account. */
export interface Waba {
  readonly name: string;
  readonly currency: string | undefined;
  /** `APPROVED`, `PENDING`, `REJECTED`, … */
  readonly review: string | undefined;
  readonly verification: string | undefined;
  /** `AVAILABLE`, `LIMITED` or `BLOCKED`. */
  readonly canSend: string | undefined;
}

/** @throws MetaError `not-found` for a wrong id or a token without access. */
export async function readWaba(graph: Graph, wabaId: string): Promise<Waba> {
  const answer = await graph.call({
    method: 'GET',
    path: [wabaId],
    query: { fields: FIELDS },
    repeatable: true,
  });
  const waba = expectShape(shape, answer);
  return {
    name: waba.name,
    currency: waba.currency,
    review: waba.account_review_status,
    verification: waba.business_verification_status,
    canSend: waba.health_status?.can_send_message,
  };
}
