import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { checkRules, endpointModule, parseDocument, parseRules, rulesModule } from '@flowsmith/flow-model';
import type { EndpointRules, JsonValue } from '@flowsmith/flow-model';
import type { Database } from '../../db/open-database.ts';
import { endpoints, endpointSources, endpointVersions, endpointWork } from '../../db/schema.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { hashText } from '../flows/flow-columns.ts';
import type { Queries } from '../flows/rows.ts';
import type { FlowService } from '../flows/service.ts';
import { endpointRow, endpointRows, TOUCHED, type EndpointRow } from './endpoint-rows.ts';
import {
  MAX_SOURCE_BYTES,
  type Deploy,
  type Environment,
  type SaveSource,
  type Source,
  type Version,
} from './schema.ts';

/** What a source is checked by before it is deployed. */
export interface SourceServiceParts {
  readonly db: Database;
  readonly flows: FlowService;
  /** Whether the source runs. @throws ApiError `invalid-source` */
  readonly check: (source: string) => Promise<void>;
}

/** The source of a flow's handlers, and the versions of it that were deployed. */
export type SourceService = ReturnType<typeof createSourceService>;

const text = messages.endpoints;

/** Every function throws an {@link ApiError} `not-found` for a flow or version that is not there. */
export function createSourceService({ db, flows, check }: SourceServiceParts) {
  /** What the flow gives as it is saved. */
  const generated = async (flowId: string): Promise<string> => endpointModule(await flowOf(flowId));

  const flowOf = async (flowId: string): Promise<JsonValue> =>
    parseDocument((await flows.read(flowId)).text).value ?? null;

  const working = async (flowId: string): Promise<Source> => {
    await endpointRows(db, flowId);
    const [row] = await db.select().from(endpointWork).where(eq(endpointWork.flowId, flowId));
    if (row === undefined) {
      const made = await generated(flowId);
      return { revision: 0, updatedAt: null, text: made, base: made, rules: null };
    }
    const { revision, updatedAt, base } = row;
    const rules = row.rules === null ? null : readRules(row.rules);
    // Made anew: what a screen needs may have changed with the flow.
    const made = rules === null ? row.text : rulesModule(rules, await flowOf(flowId));
    return {
      revision,
      updatedAt: updatedAt.toISOString(),
      text: made,
      base,
      rules: rules === null ? null : { ...rules },
    };
  };

  return {
    /** The source that is being worked on; one made from the flow while none was saved. */
    working,

    /**
     * @param expected the revision that it was made from, 0 for the first one; `undefined` overwrites.
     * @throws ApiError `stale` with the current one in `details.current`; `too-large`; `invalid-request` with the `problems` of
     *   what is no table of rules.
     */
    async save(flowId: string, given: SaveSource, expected: number | undefined): Promise<Source> {
      await endpointRows(db, flowId);
      const source =
        'rules' in given ? compiled(given.rules, await flowOf(flowId)) : { ...given, rules: null };
      if (Buffer.byteLength(source.text) > MAX_SOURCE_BYTES)
        throw new ApiError(413, 'too-large', text.sourceTooLarge);
      const first = async () => source.base ?? (await generated(flowId));
      if (!(await write(db, flowId, { ...source, first }, expected))) {
        throw new ApiError(412, 'stale', text.stale, { current: await working(flowId) });
      }
      return working(flowId);
    },

    /** Throws away what was saved: the source is the one made from the flow again. */
    async reset(flowId: string): Promise<void> {
      await endpointRows(db, flowId);
      await db.delete(endpointWork).where(eq(endpointWork.flowId, flowId));
    },

    /** Newest first. */
    async versions(
      flowId: string,
      environment: Environment,
      { limit, before }: { limit: number; before?: number | undefined },
    ) {
      const { id } = await endpointRow(db, flowId, environment);
      const rows = await db
        .select()
        .from(endpointVersions)
        .where(
          and(
            eq(endpointVersions.endpointId, id),
            before === undefined ? undefined : lt(endpointVersions.number, before),
          ),
        )
        .orderBy(desc(endpointVersions.number))
        .limit(limit + 1);
      return { items: rows.slice(0, limit).map(asVersion), more: rows.length > limit };
    },

    /** One with its source. */
    async version(flowId: string, environment: Environment, number: number) {
      const row = await endpointRow(db, flowId, environment);
      const found = await versionText(db, row, number);
      if (found === undefined) throw new ApiError(404, 'not-found', text.unknownVersion);
      return found;
    },

    /** The version that answers; `null`: none was deployed. */
    deployed: async (row: EndpointRow) =>
      row.deployed === null ? null : ((await versionText(db, row, row.deployed)) ?? null),

    /**
     * Deploys a source: from now on it answers, checked against the flow as it is now. What answers already as it stands
     * is not deployed again.
     * @throws ApiError `invalid-source` when it would not run, or with the `problems` of rules that are not finished.
     */
    async deploy(flowId: string, { environment, from, note }: Deploy): Promise<Version> {
      const source =
        from === undefined
          ? finished(await working(flowId), await flowOf(flowId))
          : (await this.version(flowId, from.environment, from.number)).text;
      const { revision } = await flows.read(flowId);
      const row = await endpointRow(db, flowId, environment);
      const sourceId = hashText(source);
      const current = await this.deployed(row);
      if (current?.sourceId === sourceId && current.flowRevision === revision) return withoutText(current);
      await check(source);
      return db.transaction(async (transaction) => {
        // Holds the row, so that two who deploy at once get two numbers.
        await transaction.update(endpoints).set(TOUCHED()).where(eq(endpoints.id, row.id));
        const createdAt = new Date();
        await transaction
          .insert(endpointSources)
          .values({ flowId, id: sourceId, text: source, createdAt })
          .onConflictDoNothing();
        const [version] = await transaction
          .insert(endpointVersions)
          .values({
            endpointId: row.id,
            number: sql`(select coalesce(max(number), 0) + 1 from ${endpointVersions} where endpoint_id = ${row.id})`,
            flowId,
            sourceId,
            flowRevision: revision,
            note: note ?? null,
            createdAt,
          })
          .returning();
        if (version === undefined) throw new Error('An insert returned no row');
        await transaction.update(endpoints).set({ deployed: version.number }).where(eq(endpoints.id, row.id));
        return asVersion(version);
      });
    },

    /**
     * Lets an earlier version answer again, or a later one.
     * @param number default: the one before the one that answers.
     * @throws ApiError `wrong-state` when there is none before it.
     */
    async rollBack(flowId: string, environment: Environment, number: number | undefined): Promise<Version> {
      const row = await endpointRow(db, flowId, environment);
      if (number === undefined && (row.deployed ?? 1) <= 1)
        throw new ApiError(409, 'wrong-state', text.nothingBefore);
      const found = await this.version(flowId, environment, number ?? (row.deployed ?? 1) - 1);
      const version = withoutText(found);
      await db
        .update(endpoints)
        .set({ ...TOUCHED(), deployed: version.number })
        .where(eq(endpoints.id, row.id));
      return version;
    },
  };
}

async function versionText(db: Queries, row: EndpointRow, number: number) {
  const [found] = await db
    .select({ version: endpointVersions, text: endpointSources.text })
    .from(endpointVersions)
    .innerJoin(
      endpointSources,
      and(
        eq(endpointSources.flowId, endpointVersions.flowId),
        eq(endpointSources.id, endpointVersions.sourceId),
      ),
    )
    .where(and(eq(endpointVersions.endpointId, row.id), eq(endpointVersions.number, number)));
  return found === undefined ? undefined : { ...asVersion(found.version), text: found.text };
}

/** What is written down of a source. */
interface Work {
  readonly text: string;
  readonly base?: string | undefined;
  readonly rules: string | null;
}

/** Rules as they are kept, with the code that is made of them. @throws ApiError `invalid-request` */
function compiled(value: unknown, flow: JsonValue): Work {
  const parsed = parseRules(value);
  if (!parsed.ok) throw new ApiError(400, 'invalid-request', text.noRules, { problems: parsed.problems });
  return { text: rulesModule(parsed.rules, flow), rules: JSON.stringify(parsed.rules) };
}

/** Rules that were saved. */
function readRules(kept: string): EndpointRules {
  const parsed = parseRules(JSON.parse(kept));
  if (!parsed.ok) throw new Error('Rules that were saved cannot be read');
  return parsed.rules;
}

/** The text of a source that may be deployed: rules that cannot answer are not. @throws ApiError `invalid-source` */
function finished(source: Source, flow: JsonValue): string {
  if (source.rules === null) return source.text;
  const parsed = parseRules(source.rules);
  const problems = parsed.ok
    ? checkRules(parsed.rules, flow).filter(({ severity }) => severity === 'error')
    : parsed.problems;
  if (problems.length === 0) return source.text;
  const [first] = problems;
  throw new ApiError(400, 'invalid-source', text.unfinishedRules(problems.length, first?.message ?? ''), {
    reason: 'rules',
    problems: problems.map(({ path, message }) => ({ path, message })),
  });
}

/** @returns whether it was written; one statement decides, so of two saves that meet, one always loses. */
async function write(
  db: Database,
  flowId: string,
  { text: source, base, rules, first }: Work & { readonly first: () => Promise<string> },
  expected: number | undefined,
) {
  const now = new Date();
  const sameRules = rules === null ? isNull(endpointWork.rules) : eq(endpointWork.rules, rules);
  const same = and(eq(endpointWork.text, source), sameRules);
  const next = {
    ...(base === undefined ? {} : { base }),
    revision: sql`case when ${same} then ${endpointWork.revision} else ${endpointWork.revision} + 1 end`,
    text: source,
    rules,
    updatedAt: sql`case when ${same} then ${endpointWork.updatedAt} else ${now}::timestamptz end`,
  };
  const unchanged = expected === undefined ? undefined : or(eq(endpointWork.revision, expected), same);
  if (expected !== undefined && expected > 0) {
    const updated = await db
      .update(endpointWork)
      .set(next)
      .where(and(eq(endpointWork.flowId, flowId), unchanged))
      .returning({ revision: endpointWork.revision });
    return updated.length > 0;
  }
  const written = await db
    .insert(endpointWork)
    .values({ flowId, revision: 1, text: source, rules, base: await first(), updatedAt: now })
    .onConflictDoUpdate({
      target: endpointWork.flowId,
      set: next,
      ...(unchanged === undefined ? {} : { setWhere: unchanged }),
    })
    .returning({ revision: endpointWork.revision });
  return written.length > 0;
}

function asVersion(row: typeof endpointVersions.$inferSelect): Version {
  const { number, sourceId, flowRevision, note, createdAt } = row;
  return { number, sourceId, flowRevision, note, createdAt: createdAt.toISOString() };
}

/** A version without its source. */
export function withoutText({ text: _text, ...version }: Version & { readonly text: string }): Version {
  return version;
}
