import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape } from './answers.ts';

const page = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({
      next: z.string().optional(),
      cursors: z.object({ after: z.string().optional() }).optional(),
    })
    .optional(),
});

const MAX_PAGES = 200;

/**
 * Every item of a list, page by page. Only the cursor is taken from `paging`: its addresses may hold the token.
 * @param perPage Meta takes 100 to 200 everywhere.
 * @throws MetaError
 */
export async function readAllPages<Item extends z.ZodType>(
  graph: Graph,
  path: readonly string[],
  fields: string,
  item: Item,
  perPage = 100,
): Promise<z.output<Item>[]> {
  const items: z.output<Item>[] = [];
  let after: string | undefined;
  for (let number = 0; number < MAX_PAGES; number++) {
    const query = { fields, limit: String(perPage), ...(after === undefined ? {} : { after }) };
    const { data, paging } = expectShape(
      page,
      await graph.call({ method: 'GET', path, query, repeatable: true }),
    );
    items.push(...data.map((value) => expectShape(item, value)));
    const next = paging?.next === undefined ? undefined : paging.cursors?.after;
    if (next === undefined || next === after) break;
    after = next;
  }
  return items;
}
