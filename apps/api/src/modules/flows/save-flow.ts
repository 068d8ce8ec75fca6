import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { flows, flowVersions } from '../../db/schema.ts';
import { flowColumns, hashText } from './flow-columns.ts';
import type { SaveFlow } from './schema.ts';

/**
 * Saves a text on top of the revision that it was made from. Whether that is still the current one is decided by the
 * same statement that takes its place, so of two saves that meet, one always loses and is told.
 *
 * A text equal to the current one makes no version and counts as saved whatever `expected` says: that is what a client
 * sees that repeats a save whose answer was lost.
 * @param expected the revision that the text was made from; `undefined` overwrites whatever is there.
 * @returns whether it was saved; `false` when the flow is gone or has moved on.
 */
export async function saveFlow(
  db: Database,
  id: string,
  input: SaveFlow,
  expected: number | undefined,
): Promise<boolean> {
  const now = new Date();
  const textHash = hashText(input.text);
  const bytes = Buffer.byteLength(input.text);
  return db.transaction(async (transaction) => {
    const [before] = await transaction
      .select({ name: flows.name, categories: flows.categories })
      .from(flows)
      .where(eq(flows.id, id));
    if (before === undefined) return false;
    const name = input.name ?? before.name;
    const categories = input.categories ?? before.categories;
    const same = and(eq(flows.textHash, textHash), eq(flows.name, name), eq(flows.categories, categories));

    const [saved] = await transaction
      .update(flows)
      .set({
        revision: sql`case when ${flows.textHash} = ${textHash} then ${flows.revision} else ${flows.revision} + 1 end`,
        updatedAt: sql`case when ${same} then ${flows.updatedAt} else ${now}::timestamptz end`,
        ...flowColumns(name, categories, input.text),
        ...(input.layout === undefined ? {} : { layout: JSON.stringify(input.layout) }),
      })
      .where(
        and(
          eq(flows.id, id),
          isNull(flows.deletedAt),
          expected === undefined ? undefined : or(eq(flows.revision, expected), eq(flows.textHash, textHash)),
        ),
      )
      .returning({ revision: flows.revision });
    if (saved === undefined) return false;

    // The revision only stays when the text did; its version is there already.
    await transaction
      .insert(flowVersions)
      .values({
        flowId: id,
        revision: saved.revision,
        text: input.text,
        textHash,
        bytes,
        label: input.label ?? null,
        createdAt: now,
      })
      .onConflictDoNothing();
    return true;
  });
}
