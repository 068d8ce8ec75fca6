import type { JsonObject } from '@flowsmith/flow-model';
import { messages } from '../messages.ts';
import type { WabaNode } from '../state/schema.ts';

const text = messages.health;

/** Why an account, or its business, cannot send; nothing when all is well (2.4). */
export function accountProblems(waba: WabaNode): {
  readonly waba?: JsonObject;
  readonly business?: JsonObject;
} {
  const isApproved = waba.accountReviewStatus === 'APPROVED';
  const isVerified = waba.businessVerificationStatus.toLowerCase() === 'verified';
  return {
    ...(!isApproved && { waba: problem(141014, text.notApproved, text.approve) }),
    ...(!isVerified && { business: problem(141010, text.notVerified, text.verify) }),
  };
}

/** `health_status` of an account: itself, and its business. */
export function wabaHealth(waba: WabaNode): {
  readonly can_send_message: string;
  readonly entities: readonly JsonObject[];
} {
  const problems = accountProblems(waba);
  const entities = [
    entity('WABA', waba.id, problems.waba, 'BLOCKED'),
    entity('BUSINESS', waba.businessId, problems.business, 'LIMITED'),
  ];
  const worst = problems.waba ? 'BLOCKED' : problems.business ? 'LIMITED' : 'AVAILABLE';
  return { can_send_message: worst, entities };
}

function entity(type: string, id: string, wrong: JsonObject | undefined, otherwise: string): JsonObject {
  return {
    entity_type: type,
    id,
    can_send_message: wrong === undefined ? 'AVAILABLE' : otherwise,
    ...(wrong !== undefined && { errors: [wrong] }),
  };
}

function problem(code: number, description: string, solution: string): JsonObject {
  return { error_code: code, error_description: description, possible_solution: solution };
}
