import { eq } from 'drizzle-orm';
import type { PlayKit } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { playKits } from '../../db/schema.ts';

type Queries = Pick<Database, 'select' | 'insert'>;

/** Gives a flow that was just made its first kit. */
export async function insertKit(db: Queries, flowId: string, kit: PlayKit, now: Date): Promise<void> {
  await insertKitText(db, flowId, JSON.stringify(kit), now);
}

/** Gives a flow that was just made the kit of another one, if that has any. */
export async function copyKit(db: Queries, from: string, to: string, now: Date): Promise<void> {
  const [row] = await db.select({ kit: playKits.kit }).from(playKits).where(eq(playKits.flowId, from));
  if (row !== undefined) await insertKitText(db, to, row.kit, now);
}

async function insertKitText(db: Queries, flowId: string, kit: string, now: Date): Promise<void> {
  await db.insert(playKits).values({ flowId, revision: 1, kit, updatedAt: now });
}
