import { and, eq, isNull, sql } from 'drizzle-orm';
import { importPrivateKey } from '@flowsmith/crypto';
import type { PrivateKey } from '@flowsmith/crypto';
import { parseDocument } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';
import type { Database } from '../../../db/open-database.ts';
import { accounts, endpoints, flowLinks, flows } from '../../../db/schema.ts';
import type { Program } from '../../../isolate/programs.ts';
import type { AccountService } from '../../accounts/service.ts';
import type { FlowService } from '../../flows/service.ts';
import type { EndpointRow } from '../endpoint-rows.ts';
import type { KeyService } from '../keys.ts';
import { sensitiveNames } from '../mask-sensitive.ts';
import type { SourceService } from '../sources.ts';
import { programOf } from './programs-of.ts';

/** Everything that an endpoint answers with, read and parsed. */
export interface EndpointState {
  readonly row: EndpointRow;
  /** The current one first. */
  readonly keys: readonly PrivateKey[];
  /** `undefined`: none was deployed. */
  readonly program: Program | undefined;
  readonly version: number | null;
  /** What answers are checked against. */
  readonly flow: JsonValue | undefined;
  /** Names of what must not be kept in the log. */
  readonly sensitive: ReadonlySet<string>;
  /** Empty: signatures are not checked. */
  readonly appSecrets: readonly string[];
}

/** Where the state comes from. */
export interface StateParts {
  readonly db: Database;
  readonly flows: FlowService;
  readonly accounts: Pick<AccountService, 'appSecretsOf'>;
  readonly keys: Pick<KeyService, 'accepted'>;
  readonly sources: Pick<SourceService, 'deployed'>;
}

/** What is read of endpoints. */
export type StateReader = ReturnType<typeof createStateReader>;

/** Parsed keys that are remembered. */
const KEYS = 500;

export function createStateReader({
  db,
  flows: flowService,
  accounts: accountService,
  keys,
  sources,
}: StateParts) {
  const parsed = new Map<string, Promise<PrivateKey>>();

  /** Parsing takes some milliseconds; several endpoints may have the same key. */
  const parse = ({ fingerprint, pem }: { fingerprint: string; pem: string }): Promise<PrivateKey> => {
    const known = parsed.get(fingerprint);
    if (known !== undefined) return known;
    const key = importPrivateKey(pem);
    parsed.set(fingerprint, key);
    const [oldest] = parsed.keys();
    if (parsed.size > KEYS && oldest !== undefined) parsed.delete(oldest);
    return key;
  };

  return {
    /**
     * A text that changes when the state does, in one query.
     * @returns `undefined` for an endpoint that is not there, or whose flow is deleted.
     */
    async stamp(publicId: string): Promise<string | undefined> {
      const secrets = sql`(select string_agg(${accounts.id} || '@' || ${accounts.updatedAt}, ' ' order by ${accounts.id})
        from ${flowLinks} join ${accounts} on ${accounts.id} = ${flowLinks.accountId}
        where ${flowLinks.flowId} = ${endpoints.flowId} and ${accounts.sealedAppSecret} is not null)`;
      const revision = sql`case when ${endpoints.environment} = 'draft' then ${flows.revision} else 0 end`;
      const [found] = await db
        .select({ stamp: sql<string>`concat_ws(' ', ${endpoints.generation}, ${revision}, ${secrets})` })
        .from(endpoints)
        .innerJoin(flows, eq(flows.id, endpoints.flowId))
        .where(and(eq(endpoints.publicId, publicId), isNull(flows.deletedAt)));
      return found?.stamp;
    },

    /** @returns `undefined` for an endpoint that is not there, or whose flow is deleted. */
    async read(publicId: string): Promise<EndpointState | undefined> {
      const [found] = await db
        .select({ row: endpoints })
        .from(endpoints)
        .innerJoin(flows, eq(flows.id, endpoints.flowId))
        .where(and(eq(endpoints.publicId, publicId), isNull(flows.deletedAt)));
      return found === undefined ? undefined : this.stateOf(found.row);
    },

    async stateOf(row: EndpointRow): Promise<EndpointState> {
      const { flowId } = row;
      const isDraft = row.environment === 'draft';
      const [accepted, version, appSecrets] = await Promise.all([
        keys.accepted(flowId),
        sources.deployed(row),
        row.checkSignatures ? accountService.appSecretsOf(flowId) : [],
      ]);
      const flow = await flowOf(flowId, isDraft ? undefined : version?.flowRevision);
      return {
        row,
        keys: await Promise.all(accepted.map(parse)),
        program: version === null ? undefined : programOf(row.id, version.text),
        version: version?.number ?? null,
        flow,
        sensitive: flow === undefined ? new Set() : sensitiveNames(flow),
        appSecrets,
      };
    },
  };

  /** As it is now, or as it was. A text that is no flow checks nothing. */
  async function flowOf(flowId: string, revision: number | undefined): Promise<JsonValue | undefined> {
    const { text } =
      revision === undefined ? await flowService.read(flowId) : await flowService.version(flowId, revision);
    return parseDocument(text).value;
  }
}
