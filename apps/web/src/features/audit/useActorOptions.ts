import { useApiKeys } from '@/api/api-keys.ts';
import { useMe } from '@/api/me.ts';
import { useMembers } from '@/api/people.ts';
import type { SelectOption } from '@/ui/index.ts';

/** Members and keys by name, to ask what they did; as far as the person may see them. */
export function useActorOptions(): readonly SelectOption[] {
  const me = useMe();
  const signsIn = me?.actor.kind === 'user';
  const members = useMembers(signsIn && me.permissions.includes('members:manage'));
  const keys = useApiKeys(signsIn && me.permissions.includes('keys:manage'));
  return [
    ...(members.data ?? []).map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
    ...(keys.data ?? []).map(({ id, name, prefix }) => ({ value: id, label: name, hint: `${prefix}…` })),
  ];
}
