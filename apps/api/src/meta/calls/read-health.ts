import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

/** `AVAILABLE`, `LIMITED` or `BLOCKED`. */
export const canSend = z.string().catch('UNKNOWN');

const words = z.string().optional().catch(undefined);

const shape = z.object({
  health_status: z.object({
    can_send_message: canSend,
    entities: z
      .array(
        z.object({
          entity_type: z.string(),
          id: graphId.catch(''),
          can_send_message: canSend,
          errors: z
            .array(
              z.object({
                error_code: z.number().optional().catch(undefined),
                error_description: z.string().catch(''),
                possible_solution: words,
              }),
            )
            .catch([]),
          additional_info: z.array(z.string()).catch([]),
        }),
      )
      .catch([]),
  }),
  application: z.object({ id: graphId, name: words }).optional().catch(undefined),
});

/** What stands in the way of sending a flow, at Meta. */
export interface FlowHealth {
  readonly canSend: string;
  readonly entities: readonly {
    /** `FLOW`, `WABA`, `BUSINESS`, `APP`, `PHONE_NUMBER`, `MESSAGE_TEMPLATE`. */
    readonly type: string;
    readonly id: string;
    readonly canSend: string;
    readonly errors: readonly {
      readonly code: number | undefined;
      readonly description: string;
      readonly solution: string | undefined;
    }[];
    readonly info: readonly string[];
  }[];
  readonly application: { readonly id: string; readonly name: string | undefined } | undefined;
}

/** @param phoneNumberId a number to look at as well @throws MetaError */
export async function readHealth(
  graph: Graph,
  flowId: string,
  phoneNumberId: string | null,
): Promise<FlowHealth> {
  const health = phoneNumberId === null ? 'health_status' : `health_status.phone_number(${phoneNumberId})`;
  const answer = await graph.call({
    method: 'GET',
    path: [flowId],
    query: { fields: `id,application,${health}` },
    repeatable: true,
  });
  const { health_status: status, application } = expectShape(shape, answer);
  return {
    canSend: status.can_send_message,
    entities: status.entities.map((entity) => ({
      type: entity.entity_type,
      id: entity.id,
      canSend: entity.can_send_message,
      errors: entity.errors.map((error) => ({
        code: error.error_code,
        description: error.error_description,
        solution: error.possible_solution,
      })),
      info: entity.additional_info,
    })),
    application: application === undefined ? undefined : { id: application.id, name: application.name },
  };
}
