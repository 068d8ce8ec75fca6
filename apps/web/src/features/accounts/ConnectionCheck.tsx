import type { Account } from '@/api/accounts.ts';
/** placeholder */
export function ConnectionCheck(_props: { account: Account }) {
  return null;
}
