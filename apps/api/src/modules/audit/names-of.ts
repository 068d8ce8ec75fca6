import { eq } from 'drizzle-orm';
import { hooks } from '../../db/answers-schema.ts';
import type { Database } from '../../db/open-database.ts';
import { accounts, flows } from '../../db/schema.ts';
import type { AuditSubjectKind } from './actions.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a subject is called now, before it may be gone; `undefined` for what has no name here. */
export async function nameOf(db: Database, kind: AuditSubjectKind, id: string): Promise<string | undefined> {
  if (!UUID.test(id)) return undefined;
  switch (kind) {
    case 'flow':
      return (await db.select({ name: flows.name }).from(flows).where(eq(flows.id, id)))[0]?.name;
    case 'account':
      return (await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, id)))[0]?.name;
    case 'hook':
      return (await db.select({ name: hooks.url }).from(hooks).where(eq(hooks.id, id)))[0]?.name;
    default:
      return undefined;
  }
}
