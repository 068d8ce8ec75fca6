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

/** Name of an account for people. */
export function accountName(account: Pick<Account, 'baseUrl' | 'name'>): string {
  return isSandbox(account) ? 'Sandbox (built in)' : account.name;
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

/** What a connection check found. */
export type AccountCheck = components['schemas']['AccountCheck'];

/** Tries what publishing needs of an account. */
export function useCheckAccount() {
  return useMutation({
    mutationFn: (id: string) => send(client.POST('/api/accounts/{id}/check', { params: { path: { id } } })),
  });
}
