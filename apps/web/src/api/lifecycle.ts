import type { components } from '@flowsmith/api-types';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { flowKeys } from './flows.ts';
import type { LinkKey } from './publishing.ts';

type Schemas = components['schemas'];

/** Where a flow stands at Meta and what can be done with it. */
export type PossibleActions = Schemas['PossibleActions'];
export type PossibleAction = Schemas['PossibleAction'];
export type MetaAction = PossibleAction['action'];
export type UpdateMetadata = Schemas['UpdateMetadata'];
export type FlowHealth = Schemas['FlowHealth'];
export type PreviewLinkOptions = Schemas['PreviewLink'];
export type FlowMetrics = Schemas['FlowMetrics'];
export type MetricName = FlowMetrics['name'];
export type Granularity = FlowMetrics['granularity'];
export type Drift = Schemas['Drift'];
export type Comparison = Schemas['EnvironmentComparison'];
export type PromoteFlow = Schemas['PromoteFlow'];
export type PromotedFlow = Schemas['PromotedFlow'];
export type EnvironmentOverview = Schemas['EnvironmentOverview'];
export type StartBulk = Schemas['StartBulk'];
/** One action on many flows. */
export type BulkJob = Schemas['BulkJob'];
/** A call to Meta. */
export type ActivityItem = Schemas['ActivityList']['items'][number];

const of = ({ flowId, accountId }: LinkKey) => ({ path: { id: flowId, accountId } });
const atMeta = ({ flowId, accountId }: LinkKey) => [...flowKeys.one(flowId), 'at-meta', accountId] as const;

/** What can be done with a flow at Meta now. */
export function usePossibleActions(link: LinkKey, enabled = true) {
  return useQuery({
    queryKey: [...atMeta(link), 'possible'],
    queryFn: ({ signal }) =>
      send(client.GET('/api/flows/{id}/links/{accountId}/possible', { params: of(link), signal })),
    enabled,
  });
}

/** Changes name, categories, endpoint or app at Meta. */
export function useUpdateMetaFlow(link: LinkKey) {
  return useFlowChange((body: UpdateMetadata) =>
    send(client.PATCH('/api/flows/{id}/links/{accountId}', { params: of(link), body })),
  );
}

/** Lets Meta copy the flow and brings the copy here. */
export function useCloneMetaFlow(link: LinkKey) {
  return useFlowChange((body: Schemas['CloneMetaFlow']) =>
    send(client.POST('/api/flows/{id}/links/{accountId}/clone', { params: of(link), body })),
  );
}

/** The documents that Meta has of the flow. */
export function useMetaAssets(link: LinkKey, enabled: boolean) {
  return useQuery({
    queryKey: [...atMeta(link), 'assets'],
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/flows/{id}/links/{accountId}/assets', { params: of(link), signal })))
        .items,
    enabled,
  });
}

/** Whether the flow can be sent, and what stands in the way. */
export function useFlowHealth(link: LinkKey) {
  return useQuery({
    queryKey: [...atMeta(link), 'health'],
    queryFn: ({ signal }) =>
      send(client.GET('/api/flows/{id}/links/{accountId}/health', { params: of(link), signal })),
  });
}

/** A link to Meta's web preview with its parameters. */
export function useMakePreview(link: LinkKey) {
  return useMutation({
    mutationFn: (body: PreviewLinkOptions) =>
      send(client.POST('/api/flows/{id}/links/{accountId}/preview', { params: of(link), body })),
  });
}

/** Meta's figures of the flow's endpoint. */
export function useFlowMetrics(link: LinkKey, name: MetricName, granularity: Granularity) {
  return useQuery({
    queryKey: [...atMeta(link), 'metrics', name, granularity],
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/links/{accountId}/metrics', {
          params: { ...of(link), query: { name, granularity } },
          signal,
        }),
      ),
  });
}

/** Whether the flow was changed at Meta since it was uploaded from here. */
export function useDrift(link: LinkKey) {
  return useQuery({
    queryKey: [...atMeta(link), 'drift'],
    queryFn: ({ signal }) =>
      send(client.GET('/api/flows/{id}/links/{accountId}/drift', { params: of(link), signal })),
  });
}

/** Saves here what Meta has, as a new version. */
export function usePullDrift(link: LinkKey) {
  return useFlowChange((revision: number) =>
    send(
      client.POST('/api/flows/{id}/links/{accountId}/drift/pull', {
        params: { ...of(link), header: { 'if-match': String(revision) } },
      }),
    ),
  );
}

/** Puts what is saved here over what Meta has. */
export function useOverwriteDrift(link: LinkKey) {
  return useFlowChange(() =>
    send(client.POST('/api/flows/{id}/links/{accountId}/drift/overwrite', { params: of(link) })),
  );
}

/** What is different between two accounts, flow by flow. */
export function useEnvironments(from: string, to: string) {
  return useQuery({
    queryKey: ['environments', from, to],
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/environments', { params: { query: { from, to } }, signal }))).items,
    enabled: from !== '' && to !== '' && from !== to,
  });
}

/** A flow as Meta has it in two accounts. */
export function useComparison(flowId: string, from: string, to: string, enabled = true) {
  return useQuery({
    queryKey: [...flowKeys.one(flowId), 'compare', from, to],
    queryFn: ({ signal }) =>
      send(
        client.GET('/api/flows/{id}/compare', {
          params: { path: { id: flowId }, query: { from, to } },
          signal,
        }),
      ),
    enabled,
    gcTime: 0,
  });
}

/** Brings a flow from one account to another. */
export function usePromote(flowId: string) {
  return useFlowChange((body: PromoteFlow) =>
    send(client.POST('/api/flows/{id}/promote', { params: { path: { id: flowId } }, body })),
  );
}

/** Which flow became which in another account. */
export function useReferences(accountId: string) {
  return useQuery({
    queryKey: ['references', accountId],
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/references', { params: { query: { accountId } }, signal }))).items,
    enabled: accountId !== '',
  });
}

/** Begins an action on many flows. */
export function useStartBulk() {
  return useFlowChange((body: StartBulk) => send(client.POST('/api/bulk', { body })));
}

/** How far an action on many flows is. */
export function useBulkJob(jobId: string) {
  return useQuery({
    queryKey: ['bulk', jobId],
    queryFn: ({ signal }) => send(client.GET('/api/bulk/{jobId}', { params: { path: { jobId } }, signal })),
    enabled: jobId !== '',
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? POLL : false,
  });
}

const POLL = 700;

/** Does not begin with the rest. */
export function useCancelBulk() {
  return useFlowChange((jobId: string) =>
    send(client.POST('/api/bulk/{jobId}/cancel', { params: { path: { jobId } } })),
  );
}

/** Which calls are looked at; empty: all of them. */
export interface ActivityFilter {
  readonly accountId: string;
  readonly flowId: string;
  readonly outcome: '' | 'ok' | 'failed';
  readonly writes: boolean;
}

/** Calls to Meta, latest first, page by page. */
export function useActivity(filter: ActivityFilter) {
  return useInfiniteQuery({
    queryKey: ['activity', filter],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      send(
        client.GET('/api/activity', {
          params: {
            query: {
              ...(filter.accountId === '' ? {} : { accountId: filter.accountId }),
              ...(filter.flowId === '' ? {} : { flowId: filter.flowId }),
              ...(filter.outcome === '' ? {} : { outcome: filter.outcome }),
              writes: filter.writes ? 'true' : 'false',
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page): string | undefined => page.next,
    placeholderData: (previous) => previous,
  });
}

function useFlowChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: flowKeys.all }),
        queryClient.invalidateQueries({ queryKey: ['environments'] }),
      ]),
  });
}
