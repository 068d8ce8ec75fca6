import { createFlow, type FlowMetadata } from '../../meta/calls/create-flow.ts';
import { listFlows } from '../../meta/calls/list-flows.ts';
import { updateFlow } from '../../meta/calls/update-flow.ts';
import type { Graph } from '../../meta/graph.ts';
import { MetaError } from '../../meta/meta-error.ts';
import { metaApiError } from '../../meta/meta-api-error.ts';
import { LINK_STATUS, type LinkKey, type LinkStore } from './links.ts';

/** What {@link ensureMetaFlow} works with. */
export interface MetaSide {
  readonly graph: Graph;
  readonly wabaId: string;
  readonly links: LinkStore;
}

/**
 * Makes sure that Meta has the flow, under this name, with these categories and this endpoint.
 *
 * Creating cannot be repeated blindly: an answer may be lost after Meta made the flow. So the attempt is written down
 * first, and while its outcome is unknown the flow is looked for by name before another is made, in this call and in
 * any later one.
 * @returns Meta's id of the flow.
 * @throws MetaError
 */
export async function ensureMetaFlow(side: MetaSide, key: LinkKey, wanted: FlowMetadata): Promise<string> {
  const { graph, links } = side;
  const link = await links.find(key);
  const known = link?.status === LINK_STATUS.deleted ? undefined : link;
  const lost =
    known !== undefined && known.metaFlowId === null ? await findByName(side, key, known.name) : undefined;
  const id = known?.metaFlowId ?? lost?.id;
  if (id === undefined) return create(side, key, wanted);

  const now = lost ?? { ...known, endpointUri: known?.endpointUri ?? undefined };
  const changes = {
    ...(now.name === wanted.name ? {} : { name: wanted.name }),
    ...(sameSet(now.categories ?? [], wanted.categories) ? {} : { categories: wanted.categories }),
    ...(wanted.endpointUri === undefined || wanted.endpointUri === now.endpointUri
      ? {}
      : { endpointUri: wanted.endpointUri }),
  };
  if (Object.keys(changes).length > 0) await updateFlow(graph, id, changes);
  await links.update(key, {
    ...toColumns(wanted),
    metaFlowId: id,
    ...(lost === undefined ? {} : { status: lost.status }),
  });
  return id;
}

async function create(side: MetaSide, key: LinkKey, wanted: FlowMetadata): Promise<string> {
  const { graph, wabaId, links } = side;
  await links.put(key, { ...NOTHING_YET, ...toColumns(wanted), status: LINK_STATUS.creating });
  let id: string;
  try {
    id = await createFlow(graph, wabaId, wanted);
  } catch (error) {
    const maybeMade = error instanceof MetaError && error.retry === 'unknown-outcome';
    const made = maybeMade ? await findByName(side, key, wanted.name).catch(() => undefined) : undefined;
    if (made === undefined) {
      // A refusal is certain: nothing was made, and nothing is left to look for.
      if (!maybeMade) await links.remove(key);
      throw await withNameOwner(side, key, wanted.name, error);
    }
    id = made.id;
  }
  await links.update(key, { metaFlowId: id, status: 'DRAFT' });
  return id;
}

/** Says which flow has the name that is taken, so that a person can link to it instead. */
async function withNameOwner({ graph, wabaId, links }: MetaSide, key: LinkKey, name: string, error: unknown) {
  if (!(error instanceof MetaError) || error.kind !== 'name-taken') return error;
  const flows = await listFlows(graph, wabaId).catch(() => []);
  // Whether Meta's names differ by case is not documented.
  const owner = flows.find((flow) => flow.name.toLowerCase() === name.toLowerCase());
  if (owner === undefined) return error;
  const linkedFlowId = (await links.ownersOf(key.accountId, [owner.id])).get(owner.id) ?? null;
  return metaApiError(error, { existing: { metaFlowId: owner.id, status: owner.status, linkedFlowId } });
}

/** A draft with this name that belongs to no flow here: what a lost answer leaves behind. */
async function findByName({ graph, wabaId, links }: MetaSide, key: LinkKey, name: string) {
  const candidates = (await listFlows(graph, wabaId)).filter(
    (flow) => flow.name === name && flow.status === 'DRAFT',
  );
  const owners = await links.ownersOf(
    key.accountId,
    candidates.map(({ id }) => id),
  );
  return candidates.find(({ id }) => !owners.has(id));
}

const NOTHING_YET = {
  metaFlowId: null,
  uploadedRevision: null,
  uploadedHash: null,
  publishedRevision: null,
  publishedHash: null,
  publishedAt: null,
  validationErrors: '[]',
  previewUrl: null,
  previewExpiresAt: null,
  checkedAt: null,
};

function toColumns({ name, categories, endpointUri }: FlowMetadata) {
  return { name, categories: [...categories], endpointUri: endpointUri ?? null };
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}
