import { desc, sql, type SQL } from 'drizzle-orm';
import { responses } from '../../../db/answers-schema.ts';
import type { Database } from '../../../db/open-database.ts';
import type { Column, ResponseStats } from '../schema.ts';

/** Answers that are looked at: more would say the same, later. */
const LATEST = 50_000;
/** Values of a field that are shown. */
const MOST_VALUES = 50;

/** How often each option was chosen, of fields that people choose from, in the latest answers. */
export async function countOptions(
  db: Database,
  columns: readonly Column[],
  where: SQL | undefined,
): Promise<{ fields: ResponseStats['fields']; of: number }> {
  const chosen = columns.filter(({ kind, sensitive }) => CHOSEN.has(kind) && !sensitive);
  const latest = db
    .$with('latest')
    .as(
      db
        .select({ terms: responses.terms })
        .from(responses)
        .where(where)
        .orderBy(desc(responses.at))
        .limit(LATEST),
    );
  const [total] = await db
    .with(latest)
    .select({ of: sql<number>`count(*)::int` })
    .from(latest);
  const of = total?.of ?? 0;
  if (chosen.length === 0 || of === 0) return { fields: [], of };
  const term = sql<string>`unnest(tsvector_to_array(${latest.terms}))`;
  const each = db.$with('each').as(db.select({ term: term.as('term') }).from(latest));
  const rows = await db
    .with(latest, each)
    .select({ term: each.term, count: sql<number>`count(*)::int` })
    .from(each)
    .where(sql`${each.term} like '=%'`)
    .groupBy(each.term);
  const counts = new Map(rows.map((row) => [row.term, row.count]));
  const fields = chosen.map(({ name, label, options }) => {
    const listed = new Set(options.map(({ id }) => id));
    const others = [...counts.keys()]
      .filter((found) => found.startsWith(`=${name}=`))
      .map((found) => found.slice(name.length + 2))
      .filter((id) => !listed.has(id))
      .map((id) => ({ id, title: id }));
    const all = [...options, ...others].map((option) => ({
      ...option,
      count: counts.get(`=${name}=${option.id}`) ?? 0,
    }));
    all.sort((a, b) => b.count - a.count);
    return { name, label, answered: counts.get(`=${name}`) ?? 0, options: all.slice(0, MOST_VALUES) };
  });
  return { fields, of };
}

const CHOSEN: ReadonlySet<Column['kind']> = new Set(['option', 'options', 'boolean']);
