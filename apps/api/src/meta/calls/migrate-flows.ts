import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, graphId } from './answers.ts';

const shape = z.object({
  migrated_flows: z
    .array(z.object({ source_name: z.string(), source_id: graphId, migrated_id: graphId }))
    .catch([]),
  failed_flows: z
    .array(
      z.object({
        source_name: z.string(),
        error_code: graphId.catch(''),
        error_message: z.string().catch(''),
      }),
    )
    .catch([]),
});

/** Names that Meta takes in one call. */
export const MOST_NAMES = 100;

/** What became of flows that Meta was to copy. */
export interface Migration {
  readonly migrated: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Codes are text here. */
  readonly failed: readonly { readonly name: string; readonly code: string; readonly message: string }[];
}

/**
 * Lets Meta copy flows from another account of the same business. **Not safe to repeat**: names that arrived are taken.
 * @param names at most {@link MOST_NAMES}; `undefined`: all
 * @throws MetaError
 */
export async function migrateFlows(
  graph: Graph,
  toWabaId: string,
  fromWabaId: string,
  names: readonly string[] | undefined,
): Promise<Migration> {
  const answer = await graph.call({
    method: 'POST',
    path: [toWabaId, 'migrate_flows'],
    body: {
      json: { source_waba_id: fromWabaId, ...(names === undefined ? {} : { source_flow_names: names }) },
    },
    repeatable: false,
    timeoutMs: 120_000,
  });
  const { migrated_flows, failed_flows } = expectShape(shape, answer);
  return {
    migrated: migrated_flows.map((flow) => ({
      name: flow.source_name,
      from: flow.source_id,
      to: flow.migrated_id,
    })),
    failed: failed_flows.map((flow) => ({
      name: flow.source_name,
      code: flow.error_code,
      message: flow.error_message,
    })),
  };
}
