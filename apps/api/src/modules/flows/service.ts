import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { PlayKit } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { flows, flowVersions } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { requireRoom } from '../../db/require-room.ts';
import { messages } from '../../messages.ts';
import { copyWork } from '../endpoints/work-rows.ts';
import { copyKit, insertKit } from '../play/kit-rows.ts';
import { listFlows } from './list-flows.ts';
import { flowColumns } from './flow-columns.ts';
import { requireFlow } from './require-flow.ts';
import { linkSummaries, readLayout, statusColumn } from './rows.ts';
import { saveFlow } from './save-flow.ts';
import {
  MAX_FLOW_BYTES,
  type Flow,
  type FlowLayout,
  type ListQuery,
  type SavedFlow,
  type SaveFlow,
} from './schema.ts';

/** What a new flow is made of. */
export interface NewFlow {
  readonly name: string;
  readonly text: string;
  readonly categories?: readonly string[] | undefined;
  readonly layout?: FlowLayout | undefined;
  /** Label of its first version. */
  readonly label?: string | undefined;
  /** What it is played with: a kit, or that of another flow. */
  readonly kit?: PlayKit | { readonly copyOf: string } | undefined;
  /** Id of a flow whose endpoint's source it gets. */
  readonly sourceOf?: string | undefined;
}

/** The flows of this installation and their versions. */
export type FlowService = ReturnType<typeof createFlowService>;

/** Every function throws an {@link ApiError} `not-found` for a flow or version that is not there. */
export function createFlowService(db: Database) {
  return {
    list: (query: ListQuery) => listFlows(db, query),

    create: (input: NewFlow) => insert(db, input),

    read: (id: string): Promise<Flow> => read(db, id),

    /**
     * @param expected the revision that the text was made from; `undefined` overwrites.
     * @throws ApiError `stale` with the current flow in `details.current`, when it was saved elsewhere since.
     */
    async save(id: string, input: SaveFlow, expected: number | undefined): Promise<SavedFlow> {
      refuseLarge(input.text);
      if (!(await saveFlow(db, id, input, expected))) {
        throw new ApiError(412, 'stale', messages.flows.stale, { current: await read(db, id) });
      }
      return withoutText(await read(db, id));
    },

    /**
     * A copy of the current text, categories, board, scenarios, tests and the endpoint's source; its history begins anew,
     * and nothing is deployed.
     */
    async duplicate(id: string, name: string | undefined): Promise<SavedFlow> {
      const original = await read(db, id);
      return insert(db, {
        ...original,
        name: name ?? (await freeCopyName(db, original.name)),
        label: messages.flows.copied(original.name),
        kit: { copyOf: id },
        sourceOf: id,
      });
    },

    /** Hides the flow; nothing of it is lost. */
    async remove(id: string): Promise<void> {
      const rows = await db
        .update(flows)
        .set({ deletedAt: new Date() })
        .where(and(eq(flows.id, id), isNull(flows.deletedAt)))
        .returning({ id: flows.id });
      if (rows.length === 0) throw new ApiError(404, 'not-found', messages.flows.unknown);
    },

    /** Brings a deleted flow back; harmless for one that is there. */
    async undelete(id: string): Promise<SavedFlow> {
      await db
        .update(flows)
        .set({ deletedAt: null })
        .where(and(eq(flows.id, id), isNotNull(flows.deletedAt)));
      return withoutText(await read(db, id));
    },

    /** Newest first; `cursor` is the `next` of the page before. */
    async versions(id: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const before = cursor === undefined ? undefined : Number(cursor);
      if (before !== undefined && !Number.isInteger(before)) {
        throw new ApiError(400, 'invalid-request', messages.flows.badCursor);
      }
      await requireFlow(db, id);
      const rows = await db
        .select({
          revision: flowVersions.revision,
          createdAt: flowVersions.createdAt,
          label: flowVersions.label,
          bytes: flowVersions.bytes,
        })
        .from(flowVersions)
        .where(
          and(
            eq(flowVersions.flowId, id),
            before === undefined ? undefined : lt(flowVersions.revision, before),
          ),
        )
        .orderBy(desc(flowVersions.revision))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
      const last = items.at(-1);
      return rows.length > limit && last !== undefined ? { items, next: String(last.revision) } : { items };
    },

    version: (id: string, revision: number) => version(db, id, revision),

    /** The latest version with a text; `null` when none has it. */
    async revisionOf(id: string, textHash: string): Promise<number | null> {
      const [found] = await db
        .select({ revision: flowVersions.revision })
        .from(flowVersions)
        .where(and(eq(flowVersions.flowId, id), eq(flowVersions.textHash, textHash)))
        .orderBy(desc(flowVersions.revision))
        .limit(1);
      return found?.revision ?? null;
    },

    /**
     * Saves an old text again, as the newest version.
     * @throws ApiError `stale` when the flow is not at `expected` any more.
     */
    async restore(id: string, revision: number, expected: number | undefined): Promise<Flow> {
      const { text } = await version(db, id, revision);
      if (!(await saveFlow(db, id, { text, label: messages.flows.restored(revision) }, expected))) {
        throw new ApiError(412, 'stale', messages.flows.stale, { current: await read(db, id) });
      }
      return read(db, id);
    },

    /** Gives a version a name, or takes it away. */
    async labelVersion(id: string, revision: number, label: string | null) {
      await version(db, id, revision);
      await db
        .update(flowVersions)
        .set({ label })
        .where(and(eq(flowVersions.flowId, id), eq(flowVersions.revision, revision)));
      const { text: _text, ...rest } = await version(db, id, revision);
      return rest;
    },
  };
}

async function read(db: Database, id: string): Promise<Flow> {
  const [row] = await db
    .select({
      id: flows.id,
      name: flows.name,
      text: flowVersions.text,
      revision: flows.revision,
      status: statusColumn(db),
      categories: flows.categories,
      layout: flows.layout,
      createdAt: flows.createdAt,
      updatedAt: flows.updatedAt,
    })
    .from(flows)
    .innerJoin(
      flowVersions,
      and(eq(flowVersions.flowId, flows.id), eq(flowVersions.revision, flows.revision)),
    )
    .where(and(eq(flows.id, id), isNull(flows.deletedAt)));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.flows.unknown);
  const links = await linkSummaries(db, [id]);
  return {
    ...row,
    layout: readLayout(row.layout),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    links: links.get(id) ?? [],
  };
}

async function insert(db: Database, input: NewFlow): Promise<SavedFlow> {
  refuseLarge(input.text);
  await requireRoom(db, flows, LIMITS.counts.flows, isNull(flows.deletedAt));
  const id = randomUUID();
  const now = new Date();
  const columns = flowColumns(input.name, input.categories ?? [], input.text);
  await db.transaction(async (transaction) => {
    await transaction.insert(flows).values({
      id,
      screenCount: 0,
      ...columns,
      revision: 1,
      layout: JSON.stringify(input.layout ?? { positions: {} }),
      createdAt: now,
      updatedAt: now,
    });
    await transaction.insert(flowVersions).values({
      flowId: id,
      revision: 1,
      text: input.text,
      textHash: columns.textHash,
      bytes: Buffer.byteLength(input.text),
      label: input.label ?? null,
      createdAt: now,
    });
    const { kit, sourceOf } = input;
    if (sourceOf !== undefined) await copyWork(transaction, sourceOf, id, now);
    if (kit === undefined) return;
    if ('copyOf' in kit) await copyKit(transaction, kit.copyOf, id, now);
    else await insertKit(transaction, id, kit, now);
  });
  return withoutText(await read(db, id));
}

async function version(db: Database, id: string, revision: number) {
  await requireFlow(db, id);
  const [row] = await db
    .select({
      revision: flowVersions.revision,
      createdAt: flowVersions.createdAt,
      label: flowVersions.label,
      bytes: flowVersions.bytes,
      text: flowVersions.text,
    })
    .from(flowVersions)
    .where(and(eq(flowVersions.flowId, id), eq(flowVersions.revision, revision)));
  if (row === undefined) throw new ApiError(404, 'not-found', messages.flows.unknownVersion);
  return { ...row, createdAt: row.createdAt.toISOString() };
}

async function freeCopyName(db: Database, name: string): Promise<string> {
  // Room for "Copy of " and a number within the limit of a name.
  const short = name.slice(0, 180).toWellFormed();
  const candidates = Array.from({ length: 50 }, (_, taken) => messages.flows.copyOf(short, taken));
  const rows = await db
    .select({ name: flows.name })
    .from(flows)
    .where(and(inArray(flows.name, candidates), isNull(flows.deletedAt)));
  const used = new Set(rows.map((row) => row.name));
  return candidates.find((candidate) => !used.has(candidate)) ?? messages.flows.copyOf(short, 0);
}

function withoutText({ text: _text, ...rest }: Flow): SavedFlow {
  return rest;
}

function refuseLarge(text: string): void {
  if (Buffer.byteLength(text) > MAX_FLOW_BYTES) throw new ApiError(413, 'too-large', messages.flows.tooLarge);
}
