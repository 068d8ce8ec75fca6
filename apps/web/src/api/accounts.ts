import type { components } from '@flowsmith/api-types';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, send } from './client.ts';

/** A connection to one WhatsApp Business Account. Its token never leaves the server. */
export type Account = components['schemas']['Account'];
/** What a new account needs. */
export type CreateAccount = components['schemas']['CreateAccount'];
/** What may be changed of one; a token that is left out stays. */
export type UpdateAccount = components['schemas']['UpdateAccount'];

const keys = { all: ['accounts'] as const };

/** All accounts, the built-in sandbox last: who has an account of their own means that one. */
export function useAccounts(enabled = true) {
  return useQuery({
    queryKey: keys.all,
    queryFn: async ({ signal }) => {
      const { items } = await send(client.GET('/api/accounts', { signal }));
      return items.toSorted((a, b) => Number(isSandbox(a)) - Number(isSandbox(b)));
    },
    enabled,
  });
}

/** Whether an account is the stand-in for Meta that runs inside Flowsmith. Only for words; everything works the same. */
export function isSandbox(account: Pick<Account, 'baseUrl'>): boolean {
  return URL.canParse(account.baseUrl) && new URL(account.baseUrl).pathname.startsWith('/sandbox/');
}

/** The endpoint that the sandbox brings along: it is always well, so that flows with an endpoint can be published there. */
export function sandboxEndpoint(account: Pick<Account, 'baseUrl'>): string | undefined {
  return isSandbox(account) ? `${account.baseUrl}/_sandbox/endpoint` : undefined;
}

/** The account that is there from the beginning; others on the sandbox have names of their own. */
const BUILT_IN = 'Sandbox';

/** Name of an account for people. */
export function accountName(account: Pick<Account, 'baseUrl' | 'name'>): string {
  return isSandbox(account) && account.name === BUILT_IN ? 'Sandbox (built in)' : account.name;
}

/** Adds an account. */
export function useCreateAccount() {
  return useAccountMutation((body: CreateAccount) => send(client.POST('/api/accounts', { body })));
}

/** Changes an account. */
export function useUpdateAccount() {
  return useAccountMutation(({ id, ...body }: UpdateAccount & { id: string }) =>
    send(client.PATCH('/api/accounts/{id}', { params: { path: { id } }, body })),
  );
}

/** Forgets an account and its links to flows; what is at Meta stays there. */
export function useDeleteAccount() {
  return useAccountMutation((id: string) =>
    send(client.DELETE('/api/accounts/{id}', { params: { path: { id } } })),
  );
}

function useAccountMutation<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.all }),
  });
}

/** One thing that the loop with Meta needs, and whether it is there. */
export type ConnectionCheck = components['schemas']['ConnectionCheck'];
export type CheckName = ConnectionCheck['name'];
/** Something that can be mended with one click. */
export type ConnectionFix = ConnectionCheck['fixes'][number];
export type MetaWords = components['schemas']['MetaWords'];
/** What a token gives access to. */
export type Discovery = components['schemas']['Discovery'];
/** A phone number of an account, at Meta. */
export type MetaPhone = components['schemas']['MetaPhone'];

/** Looks what a token gives access to. Nothing is kept. */
export function useDiscover() {
  return useMutation({
    mutationFn: (body: components['schemas']['Discover']) => send(client.POST('/api/discovery', { body })),
  });
}

const checksKey = (id: string) => ['accounts', id, 'checks'] as const;

/** Everything that the loop with Meta needs, tried once when it is first shown and again when asked. */
export function useConnectionChecks(id: string) {
  return useQuery({
    queryKey: checksKey(id),
    queryFn: ({ signal }) =>
      send(client.POST('/api/accounts/{id}/checks', { params: { path: { id } }, body: {}, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** Tries one thing again. */
export function useRunCheck(id: string) {
  return useChecksMutation(id, (name: CheckName) =>
    send(client.POST('/api/accounts/{id}/checks', { params: { path: { id } }, body: { names: [name] } })),
  );
}

/** Mends one thing at Meta and tries again what it was about. */
export function useApplyFix(id: string) {
  return useChecksMutation(id, ({ fix, pin }: { fix: ConnectionFix['name']; pin?: string }) =>
    send(
      client.POST('/api/accounts/{id}/fixes/{fix}', {
        params: { path: { id, fix } },
        body: pin === undefined ? {} : { pin },
      }),
    ),
  );
}

/** What was tried again takes its place among the others. */
function useChecksMutation<Input>(
  id: string,
  mutationFn: (input: Input) => Promise<components['schemas']['ConnectionChecks']>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: ({ checks }) =>
      queryClient.setQueryData(
        checksKey(id),
        (before: components['schemas']['ConnectionChecks'] | undefined) => {
          if (before === undefined) return before;
          const merged = before.checks.map(
            (check) => checks.find(({ name }) => name === check.name) ?? check,
          );
          return { ok: merged.every(({ state }) => state !== 'fail'), checks: merged };
        },
      ),
  });
}

/** The phone numbers of an account, at Meta. */
export function usePhoneNumbers(id: string) {
  return useQuery({
    queryKey: ['accounts', id, 'phone-numbers'],
    queryFn: async ({ signal }) =>
      (await send(client.GET('/api/accounts/{id}/phone-numbers', { params: { path: { id } }, signal })))
        .items,
    retry: false,
  });
}

/** What to enter at Meta for webhooks of an account. */
export function useAccountWebhook(id: string) {
  return useQuery({
    queryKey: ['accounts', id, 'webhook'],
    queryFn: ({ signal }) =>
      send(client.GET('/api/accounts/{id}/webhook', { params: { path: { id } }, signal })),
    retry: false,
  });
}
