import type { Role } from '@/api/me.ts';

/** What each role is called and may do, from the one that may least. */
export const roleWords: Readonly<
  Record<Role, { readonly title: string; readonly may: string; readonly not: string }>
> = {
  viewer: {
    title: 'Viewer',
    may: 'Sees flows, endpoints, accounts and answers; plays flows.',
    not: 'Changes nothing.',
  },
  editor: {
    title: 'Editor',
    may: 'Also changes flows and endpoints, publishes, sends, and exports answers.',
    not: 'Does not connect accounts or delete answers.',
  },
  owner: {
    title: 'Owner',
    may: 'Everything: also accounts, people, API keys, deleting answers, and the audit log.',
    not: '',
  },
};

/** Roles from the one that may least. */
export const ROLES = ['viewer', 'editor', 'owner'] as const satisfies readonly Role[];
