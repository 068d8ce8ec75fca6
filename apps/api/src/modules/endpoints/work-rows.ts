import { eq } from 'drizzle-orm';
import { endpointWork } from '../../db/schema.ts';
import type { Queries } from '../flows/rows.ts';

/** Gives a new flow the source that another one's endpoint is worked on with, if one was saved. */
export async function copyWork(db: Queries, from: string, to: string, now: Date): Promise<void> {
  const [row] = await db
    .select({ text: endpointWork.text, base: endpointWork.base, rules: endpointWork.rules })
    .from(endpointWork)
    .where(eq(endpointWork.flowId, from));
  if (row === undefined) return;
  await db.insert(endpointWork).values({ flowId: to, revision: 1, ...row, updatedAt: now });
}
