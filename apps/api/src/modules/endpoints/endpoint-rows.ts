import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { endpoints } from '../../db/schema.ts';
import type { Queries } from '../flows/rows.ts';
import { requireFlow } from '../flows/require-flow.ts';
import { ENVIRONMENTS, type Environment } from './schema.ts';

/** An endpoint as it is stored. */
export type EndpointRow = typeof endpoints.$inferSelect;

/** Both endpoints of a flow. */
export type EndpointRows = { readonly [environment in Environment]: EndpointRow };

/**
 * Both endpoints of a flow; makes them when they are not there yet.
 * @throws ApiError `not-found` for a flow that is not there.
 */
export async function endpointRows(db: Queries, flowId: string): Promise<EndpointRows> {
  await requireFlow(db, flowId);
  const known = await read(db, flowId);
  if (known !== undefined) return known;
  await db
    .insert(endpoints)
    .values(ENVIRONMENTS.map((environment) => newRow(flowId, environment)))
    .onConflictDoNothing();
  const made = await read(db, flowId);
  if (made === undefined) throw new Error('The endpoints of a flow were not made');
  return made;
}

/** One of them. @throws ApiError `not-found` for a flow that is not there. */
export async function endpointRow(db: Queries, flowId: string, environment: Environment) {
  return (await endpointRows(db, flowId))[environment];
}

/** Tells all servers that something has changed about what an endpoint answers. */
export async function touchEndpoint(db: Queries, id: string): Promise<void> {
  await db.update(endpoints).set(TOUCHED()).where(eq(endpoints.id, id));
}

/** The same for both endpoints of a flow. */
export async function touchEndpoints(db: Queries, flowId: string): Promise<void> {
  await db.update(endpoints).set(TOUCHED()).where(eq(endpoints.flowId, flowId));
}

/** Columns of every update that changes what an endpoint answers. */
export const TOUCHED = () => ({ generation: sql`${endpoints.generation} + 1`, updatedAt: new Date() });

async function read(db: Queries, flowId: string): Promise<EndpointRows | undefined> {
  const rows = await db
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.flowId, flowId)));
  const draft = rows.find(({ environment }) => environment === 'draft');
  const live = rows.find(({ environment }) => environment === 'live');
  return draft === undefined || live === undefined ? undefined : { draft, live };
}

function newRow(flowId: string, environment: Environment): typeof endpoints.$inferInsert {
  const now = new Date();
  const isDraft = environment === 'draft';
  return {
    id: randomUUID(),
    flowId,
    environment,
    publicId: randomBytes(PUBLIC_ID_BYTES).toString('base64url'),
    deployed: null,
    allowedHosts: [],
    keepPayloads: isDraft,
    checkSignatures: !isDraft,
    generation: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** 22 characters of base64url. */
const PUBLIC_ID_BYTES = 16;
