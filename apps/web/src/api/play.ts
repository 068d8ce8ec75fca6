import { parsePlayKit, type PlayKit } from '@flowsmith/flow-model';
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent } from 'react';
import { ApiError, asApiError } from './api-error.ts';
import { client, send } from './client.ts';
import {
  createKitSaver,
  type KitEvent,
  type KitSaveOutcome,
  type KitSaver,
  type KitState,
} from './kit-saver.ts';
import { messages } from './messages.ts';

export type { KitEvent, KitState } from './kit-saver.ts';

const keys = { one: (flowId: string) => ['play', flowId] as const };

/**
 * What a flow is played with, and its revision. An empty kit until something is saved; an error when it cannot be read, so
 * that nothing is written over what a newer Flowsmith saved.
 *
 * @example const { data } = usePlayKit(flowId); data?.kit.scenarios
 */
export function usePlayKit(flowId: string, enabled = true) {
  return useQuery({ ...playKitQuery(useQueryClient(), flowId), enabled });
}

/**
 * Saves changed kits: shown at once wherever {@link usePlayKit} is, sent 600 ms after the last change, also when the window
 * is left. The function is always the same one for a flow.
 * @param tell hears of conflicts (theirs is shown then) and of kits that the server refuses.
 *
 * @example const onKit = useSavePlayKit(flowId, tellOfKit); <Player kit={kit} onKit={onKit} />
 */
export function useSavePlayKit(flowId: string, tell: (event: KitEvent) => void): (kit: PlayKit) => void {
  const queryClient = useQueryClient();
  const heard = useEffectEvent(tell);
  useEffect(() => {
    const saver = saverOf(queryClient, flowId);
    const unsubscribe = saver.subscribe((event) => heard(event));
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved()) event.preventDefault();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') void saver.flush();
    };
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      void saver.flush().finally(unsubscribe);
    };
  }, [queryClient, flowId]);
  return useCallback((kit) => saverOf(queryClient, flowId).save(kit), [queryClient, flowId]);
}

/** Saves now what {@link useSavePlayKit} still holds back; resolves to whether the server has everything. */
export function useFlushPlayKit(flowId: string): () => Promise<boolean> {
  const queryClient = useQueryClient();
  return useCallback(() => saverOf(queryClient, flowId).flush(), [queryClient, flowId]);
}

function playKitQuery(queryClient: QueryClient, flowId: string) {
  return queryOptions({
    queryKey: keys.one(flowId),
    queryFn: async ({ signal }): Promise<KitState> => {
      const saver = saverOf(queryClient, flowId);
      const before = queryClient.getQueryData<KitState>(keys.one(flowId));
      const answer = await send(
        client.GET('/api/flows/{id}/play', { params: { path: { id: flowId } }, signal }),
      );
      const known = queryClient.getQueryData<KitState>(keys.one(flowId));
      // What was changed or saved since the question stays; the next save tells whether somebody else saved, too.
      const isOurs = saver.isUnsaved() || known !== before || known?.revision === answer.revision;
      return known !== undefined && isOurs ? known : readState(answer.kit, answer.revision);
    },
    // The same revision keeps its very object above; there is nothing to compare.
    structuralSharing: false,
    // Unsaved changes are in here.
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** One saver for a flow, however many panels show its kit: none of them can overtake another. */
const savers = new WeakMap<QueryClient, Map<string, KitSaver>>();

function saverOf(queryClient: QueryClient, flowId: string): KitSaver {
  const known = savers.get(queryClient) ?? new Map<string, KitSaver>();
  savers.set(queryClient, known);
  const saver = known.get(flowId) ?? makeSaver(queryClient, flowId);
  known.set(flowId, saver);
  return saver;
}

function makeSaver(queryClient: QueryClient, flowId: string): KitSaver {
  return createKitSaver({
    shown: () => queryClient.getQueryData<KitState>(keys.one(flowId)),
    show: (state) => void queryClient.setQueryData<KitState>(keys.one(flowId), state),
    send: (state) => saveKit(flowId, state),
  });
}

async function saveKit(flowId: string, { kit, revision }: KitState): Promise<KitSaveOutcome> {
  try {
    const saved = await send(
      client.PUT('/api/flows/{id}/play', {
        params: { path: { id: flowId }, header: { 'if-match': String(revision) } },
        body: { kit: { ...kit } },
      }),
    );
    return { kind: 'saved', revision: saved.revision };
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.code === 'unreachable') return { kind: 'unreachable' };
    const theirs = error.code === 'stale' ? currentOf(error.details) : undefined;
    return theirs === undefined ? { kind: 'failed', error } : { kind: 'stale', theirs };
  }
}

/** The kit that a refused save came with; `undefined` if it cannot be read. */
function currentOf(details: unknown): KitState | undefined {
  const current = memberOf(details, 'current');
  const revision = memberOf(current, 'revision');
  const parsed = parsePlayKit(memberOf(current, 'kit'));
  return parsed.ok && typeof revision === 'number' ? { kit: parsed.kit, revision } : undefined;
}

function readState(value: unknown, revision: number): KitState {
  const parsed = parsePlayKit(value);
  if (parsed.ok) return { kit: parsed.kit, revision };
  throw new ApiError({ code: 'bad-kit', ...messages.badKit, status: 200, details: parsed.problems });
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
