import { eq } from 'drizzle-orm';
import type { Database } from './open-database.ts';
import { settings } from './schema.ts';

/** A small fact about this installation, as JSON. @returns `undefined` when it was never written. */
export async function readSetting(db: Database, key: string): Promise<unknown> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  if (row === undefined) return undefined;
  const value: unknown = JSON.parse(row.value);
  return value;
}

/** Writes one fact, over the one before. */
export async function writeSetting(db: Database, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insert(settings)
    .values({ key, value: text })
    .onConflictDoUpdate({ target: settings.key, set: { value: text } });
}
