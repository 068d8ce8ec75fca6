import { eq } from 'drizzle-orm';
import type { Database } from '../../db/open-database.ts';
import { endpoints } from '../../db/schema.ts';
import type { AccountService } from '../accounts/service.ts';
import { hashText } from '../flows/flow-columns.ts';
import { requireFlow } from '../flows/require-flow.ts';
import { endpointRows, TOUCHED, type EndpointRow } from './endpoint-rows.ts';
import type { KeyService } from './keys.ts';
import { ENVIRONMENTS, type ChangeEndpoint, type Endpoint, type EnvironmentState } from './schema.ts';
import type { SecretService } from './secrets.ts';
import { withoutText, type SourceService } from './sources.ts';
import type { EndpointStore } from './store.ts';

/** What the state of an endpoint is put together from. */
export interface EndpointServiceParts {
  readonly db: Database;
  readonly accounts: Pick<AccountService, 'hasAppSecret'>;
  readonly keys: KeyService;
  readonly sources: SourceService;
  readonly secrets: SecretService;
  readonly store: EndpointStore;
}

/** The server side of flows: what it is and how it is set. */
export type EndpointService = ReturnType<typeof createEndpointService>;

/** Every function throws an ApiError `not-found` for a flow that is not there. */
export function createEndpointService(parts: EndpointServiceParts) {
  const { db, keys, sources } = parts;

  async function read(flowId: string): Promise<Endpoint> {
    const rows = await endpointRows(db, flowId);
    const { revision, updatedAt, text } = await sources.working(flowId);
    const now = {
      sourceId: hashText(text),
      flowRevision: await requireFlow(db, flowId),
      hasAppSecret: await parts.accounts.hasAppSecret(flowId),
    };
    const [draft, live] = await Promise.all([
      stateOf(parts, rows.draft, now),
      stateOf(parts, rows.live, now),
    ]);
    return { flowId, source: { revision, updatedAt }, keys: await keys.list(flowId), draft, live };
  }

  return {
    /** Both environments, keys and where the source stands; never a secret. */
    read,

    /** Changes settings; what is left out stays. */
    async change(flowId: string, changes: ChangeEndpoint): Promise<Endpoint> {
      const rows = await endpointRows(db, flowId);
      for (const environment of ENVIRONMENTS) {
        const change = changes[environment];
        if (change === undefined) continue;
        const { allowedHosts, ...flags } = change;
        await db
          .update(endpoints)
          .set({
            ...TOUCHED(),
            ...flags,
            ...(allowedHosts === undefined ? {} : { allowedHosts: [...new Set(allowedHosts)] }),
          })
          .where(eq(endpoints.id, rows[environment].id));
      }
      return read(flowId);
    },
  };
}

interface Now {
  /** Of the source that is being worked on. */
  readonly sourceId: string;
  readonly flowRevision: number;
  readonly hasAppSecret: boolean;
}

async function stateOf(
  { sources, secrets, store }: EndpointServiceParts,
  row: EndpointRow,
  now: Now,
): Promise<EnvironmentState> {
  const environment = row.environment === 'live' ? 'live' : 'draft';
  const deployed = await sources.deployed(row);
  const { allowedHosts, keepPayloads, checkSignatures } = row;
  return {
    environment,
    path: `/e/${row.publicId}`,
    deployed: deployed === null ? null : withoutText(deployed),
    isCurrent:
      deployed?.sourceId === now.sourceId &&
      (environment === 'draft' || deployed.flowRevision === now.flowRevision),
    allowedHosts,
    keepPayloads,
    checkSignatures,
    signatures: !checkSignatures ? 'off' : now.hasAppSecret ? 'checked' : 'no-secret',
    secrets: await secrets.names(row.id),
    store: { keys: await store.count(row.id) },
    updatedAt: row.updatedAt.toISOString(),
  };
}
