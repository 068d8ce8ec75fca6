import { asc, desc, eq, and } from 'drizzle-orm';
import { parseDocument } from '@flowsmith/flow-model';
import type { Database } from '../../../db/open-database.ts';
import { flows, flowVersions } from '../../../db/schema.ts';
import { responseFields } from '../../../db/answers-schema.ts';
import { ApiError } from '../../../errors.ts';
import { messages } from '../../../messages.ts';
import type { Column } from '../schema.ts';
import { flowColumns, type FlowColumns } from './flow-columns.ts';

/** What is known of the fields of answers. */
export type ColumnService = ReturnType<typeof createColumnService>;

type Reader = Pick<Database, 'select'>;

/** Versions whose fields are remembered: they never change. */
const REMEMBERED = 500;

export function createColumnService(db: Database) {
  /** Only what is read, not what is being read: a transaction that waited for somebody else's reading could wait for ever. */
  const remembered = new Map<string, FlowColumns>();

  async function read(from: Reader, flowId: string, revision: number): Promise<FlowColumns> {
    const [row] = await from
      .select({ text: flowVersions.text })
      .from(flowVersions)
      .where(and(eq(flowVersions.flowId, flowId), eq(flowVersions.revision, revision)));
    return flowColumns(row === undefined ? undefined : parseDocument(row.text).value);
  }

  async function newest(from: Reader, flowId: string): Promise<number> {
    const [row] = await from.select({ revision: flows.revision }).from(flows).where(eq(flows.id, flowId));
    if (row === undefined) throw new ApiError(404, 'not-found', messages.flows.unknown);
    return row.revision;
  }

  /**
   * Fields of one version; of the newest where the version is not known.
   * @param from the transaction that asks, if one does
   * @throws ApiError `not-found`: the flow.
   */
  async function ofVersion(flowId: string, revision: number | null, from: Reader = db): Promise<FlowColumns> {
    const number = revision ?? (await newest(from, flowId));
    const key = `${flowId} ${number}`;
    const known = remembered.get(key) ?? (await read(from, flowId, number));
    remembered.delete(key);
    remembered.set(key, known);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return known;
  }

  return {
    ofVersion,

    /**
     * Fields of all answers to a flow: those of its newest version, then others that answers came with.
     * @throws ApiError `not-found`
     */
    async ofFlow(flowId: string): Promise<Column[]> {
      const { declared, describe } = await ofVersion(flowId, null);
      const seen = await db
        .select({ name: responseFields.name })
        .from(responseFields)
        .where(eq(responseFields.flowId, flowId))
        .orderBy(asc(responseFields.firstAt), desc(responseFields.name));
      const names = new Set(declared.map(({ name }) => name));
      return [
        ...declared.map((column) => ({ ...column, fromFlow: true })),
        ...seen
          .filter(({ name }) => !names.has(name))
          .map(({ name }) => ({ ...describe(name), fromFlow: false })),
      ];
    },
  };
}
