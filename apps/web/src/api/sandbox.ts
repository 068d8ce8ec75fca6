import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askSandbox } from './ask-sandbox.ts';

/** A kind of fault that the sandbox can be told to have. */
export interface FaultKind {
  readonly name: string;
  readonly title: string;
  /** What it disturbs. */
  readonly group: 'call' | 'webhook' | 'phone';
}

/** A fault that is switched on. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: string;
  /** How often it still happens; absent: until it is switched off. */
  readonly times?: number;
  /** The publishing check that fails. */
  readonly check?: string;
}

/** All faults, and those that are on. */
export interface Faults {
  readonly faults: readonly FaultKind[];
  /** Names of the publishing checks that can be made to fail. */
  readonly checks: readonly string[];
  readonly active: readonly ActiveFault[];
}

/** A webhook of the sandbox on its way, or at its end. */
export interface SandboxDelivery {
  readonly id: string;
  readonly at: string;
  readonly url: string;
  readonly field: string;
  readonly status: 'delivered' | 'waiting' | 'failed';
  readonly attempts: readonly {
    readonly at: string;
    readonly status: number | null;
    readonly error: string | null;
  }[];
  readonly nextAt: string | null;
  /** JSON text. */
  readonly body: string;
}

/** The time of the sandbox; `offset` is in milliseconds ahead of ours. */
export interface SandboxClock {
  readonly now: string;
  readonly offset: number;
}

const keys = {
  all: ['sandbox'] as const,
  faults: ['sandbox', 'faults'] as const,
  clock: ['sandbox', 'clock'] as const,
  deliveries: ['sandbox', 'deliveries'] as const,
};

/** Milliseconds between looks: nothing tells of them. */
const LOOK = 2_000;

/** The faults that there are; those that strike only so often go off by themselves. */
export function useFaults() {
  return useQuery({
    queryKey: keys.faults,
    queryFn: ({ signal }) => askSandbox<Faults>('/faults', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.active.some(({ times }) => times !== undefined) === true ? LOOK : false,
    retry: false,
  });
}

/** Switches a fault on; with `times`, for so many uses. */
export function useSwitchFaultOn() {
  return useSandboxMutation((fault: Omit<ActiveFault, 'id'>) =>
    askSandbox<ActiveFault>('/faults', { method: 'POST', json: fault }),
  );
}

/** Switches faults off; without ids all of them. */
export function useSwitchFaultsOff() {
  return useSandboxMutation(async (ids: readonly string[] | 'all') => {
    if (ids === 'all') return askSandbox<void>('/faults', { method: 'DELETE' });
    await Promise.all(
      ids.map((id) => askSandbox<void>(`/faults/${encodeURIComponent(id)}`, { method: 'DELETE' })),
    );
  });
}

/** The time of the sandbox. */
export function useSandboxClock() {
  return useQuery({
    queryKey: keys.clock,
    queryFn: ({ signal }) => askSandbox<SandboxClock>('/clock', { signal }),
    refetchInterval: 30_000,
    retry: false,
  });
}

/** Sets the time of the sandbox ahead, or back to ours. */
export function useSetSandboxClock() {
  return useSandboxMutation((change: { readonly advance: number } | { readonly offset: number }) =>
    askSandbox<SandboxClock>('/clock', { method: 'POST', json: change }),
  );
}

/** The latest webhooks, newest first. */
export function useSandboxDeliveries() {
  return useQuery({
    queryKey: keys.deliveries,
    queryFn: async ({ signal }) =>
      (await askSandbox<{ deliveries: readonly SandboxDelivery[] }>('/deliveries', { signal })).deliveries,
    refetchInterval: LOOK,
    retry: false,
  });
}

/** Sends a webhook again, or, with `waiting`, all that wait. */
export function useSendWebhookAgain() {
  return useSandboxMutation((which: 'waiting' | { readonly id: string }) =>
    askSandbox<void>(
      which === 'waiting' ? '/deliveries/retry' : `/deliveries/${encodeURIComponent(which.id)}/again`,
      { method: 'POST', json: {} },
    ),
  );
}

function useSandboxMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}
