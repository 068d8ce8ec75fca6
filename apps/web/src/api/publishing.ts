import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';
import { flowKeys } from './flows.ts';

/** A flow here and the flow at Meta that it is published to. */
export type Link = components['schemas']['Link'];
/** What Meta needs to know of a flow beside its text. */
export type Preflight = components['schemas']['Preflight'];
/** A flow that Meta has. */
export type MetaFlow = components['schemas']['MetaFlow'];

/** Names one link. */
export interface LinkKey {
  readonly flowId: string;
  readonly accountId: string;
}

const linkKey = (flowId: string) => [...flowKeys.one(flowId), 'links'] as const;
const metaFlowsKey = (accountId: string) => ['accounts', accountId, 'meta-flows'] as const;

/** Where a flow is published, as last known. */
export function useLinks(flowId: string, enabled = true) {
  return useQuery({
    queryKey: linkKey(flowId),
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/flows/{id}/links', { params: { path: { id: flowId } }, signal }))).items,
    enabled,
  });
}

/** All flows that Meta has for an account. */
export function useMetaFlows(accountId: string) {
  return useQuery({
    queryKey: metaFlowsKey(accountId),
    queryFn: async ({ signal }) =>
      (
        await send(
          client.GET('/api/accounts/{id}/meta-flows', { params: { path: { id: accountId } }, signal }),
        )
      ).items,
    enabled: accountId !== '',
  });
}

/** Sends the saved text to Meta and gets Meta's own validation errors. */
export function usePreflight() {
  return useLinkMutation(({ flowId, ...body }: Preflight & { flowId: string }) =>
    send(client.POST('/api/flows/{id}/preflight', { params: { path: { id: flowId } }, body })),
  );
}

/** Makes public what was last checked. */
export function usePublish() {
  return useLinkMutation(({ flowId, accountId }: LinkKey) =>
    send(client.POST('/api/flows/{id}/publish', { params: { path: { id: flowId } }, body: { accountId } })),
  );
}

/** Takes the published flow out of service, for good. */
export function useDeprecate() {
  return useLinkMutation(({ flowId, accountId }: LinkKey) =>
    send(client.POST('/api/flows/{id}/deprecate', { params: { path: { id: flowId } }, body: { accountId } })),
  );
}

/** Asks Meta how the flow stands now. */
export function useRefreshLink() {
  return useLinkMutation(({ flowId, accountId }: LinkKey) =>
    send(client.POST('/api/flows/{id}/refresh', { params: { path: { id: flowId } }, body: { accountId } })),
  );
}

/** Deletes the draft at Meta and forgets the link, or, with `keepAtMeta`, only forgets it. */
export function useUnlink() {
  return useLinkMutation(({ flowId, accountId, keepAtMeta }: LinkKey & { keepAtMeta: boolean }) =>
    send(
      client.DELETE('/api/flows/{id}/links/{accountId}', {
        params: { path: { id: flowId, accountId }, query: { keepAtMeta: keepAtMeta ? 'true' : 'false' } },
      }),
    ),
  );
}

/** Links a flow to one that Meta has already. */
export function useAdopt() {
  return useLinkMutation(({ flowId, ...body }: LinkKey & { metaFlowId: string }) =>
    send(client.POST('/api/flows/{id}/links', { params: { path: { id: flowId } }, body })),
  );
}

/** A link to Meta's web preview of what was last uploaded. Public: anybody who has it sees the draft. */
export function usePreviewUrl() {
  return useMutation({
    mutationFn: ({ flowId, accountId }: LinkKey) =>
      send(
        client.GET('/api/flows/{id}/preview-url', { params: { path: { id: flowId }, query: { accountId } } }),
      ),
  });
}

/** Brings a flow from Meta and links the two. */
export function useImportMetaFlow() {
  return useLinkMutation((body: { accountId: string; metaFlowId: string }) =>
    send(client.POST('/api/flows/import-meta', { body })),
  );
}

function useLinkMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: flowKeys.all });
      await queryClient.invalidateQueries({
        queryKey: ['accounts'],
        predicate: ({ queryKey }) => queryKey.at(-1) === 'meta-flows',
      });
    },
  });
}
