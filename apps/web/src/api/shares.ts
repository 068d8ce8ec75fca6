import type { components } from '@flowsmith/api-types';
import { emptyPlayKit, parsePlayKit, type PlayKit } from '@flowsmith/flow-model';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';

/** A link to a page that plays a flow, without the link itself. */
export type Share = components['schemas']['Share'];
/** A link that was just made, with its token. */
export type NewShare = components['schemas']['NewShare'];
/** What a new link needs; all of it may be left out. */
export type CreateShare = Partial<components['schemas']['CreateShare']>;

const keys = {
  of: (flowId: string) => ['shares', flowId] as const,
  opened: (token: string) => ['shared', token] as const,
};

/** The links of a flow, newest first. */
export function useShares(flowId: string, enabled = true) {
  return useQuery({
    queryKey: keys.of(flowId),
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/flows/{id}/shares', { params: { path: { id: flowId } }, signal }))).items,
    enabled,
    // Others open them meanwhile.
    staleTime: 0,
  });
}

/** Makes a link; its answer is the only one that ever has the token. */
export function useCreateShare(flowId: string) {
  return useShareMutation(flowId, (body: CreateShare) =>
    send(
      client.POST('/api/flows/{id}/shares', {
        params: { path: { id: flowId } },
        body: { expiresInDays: 30, revision: 'latest', ...body },
      }),
    ),
  );
}

/** Switches a link off for good. */
export function useRevokeShare(flowId: string) {
  return useShareMutation(flowId, (shareId: string) =>
    send(client.DELETE('/api/flows/{id}/shares/{shareId}', { params: { path: { id: flowId, shareId } } })),
  );
}

function useShareMutation<Input, Output>(flowId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.of(flowId) }),
  });
}

/** What a link hands out. */
export interface SharedFlow {
  readonly name: string;
  /** The Flow JSON. */
  readonly text: string;
  readonly kit: PlayKit;
  /** The one scenario to play; `undefined`: the reader may choose. */
  readonly scenario: string | undefined;
}

/**
 * Opens a link, once: each answer counts as an opening, so it is kept as long as the page, unless `reopen` asks again.
 * Fails with `not-found`, `expired`, `revoked`, `too-many-requests` or `unreachable`; the last is tried again by itself.
 */
export function useSharedFlow(token: string) {
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: keys.opened(token),
    queryFn: async ({ signal }): Promise<SharedFlow> => {
      const known = queryClient.getQueryData<SharedFlow>(keys.opened(token));
      if (known !== undefined) return known;
      const { name, text, kit, scenario } = await send(
        client.GET('/api/shared/{token}', { params: { path: { token } }, signal }),
      );
      const parsed = parsePlayKit(kit);
      return { name, text, kit: parsed.ok ? parsed.kit : emptyPlayKit(), scenario: scenario ?? undefined };
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const reopen = () => void queryClient.resetQueries({ queryKey: keys.opened(token) });
  return { ...query, reopen };
}
