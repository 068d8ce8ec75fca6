import { Ellipsis, KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import type { Role } from '@/api/me.ts';
import { useChangeRole, useRemoveMember, type Member } from '@/api/people.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { initialsOf } from '@/features/auth/initials.ts';
import { ROLES, roleWords } from '@/features/auth/roles.ts';
import {
  AlertDialog,
  Badge,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  Select,
  toast,
  Tooltip,
} from '@/ui/index.ts';
import { messages } from './messages.ts';
import { ResetDialog } from './ResetDialog.tsx';

const text = messages.people;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** One member: who they are, how they sign in, their role, and what can be done. */
export function MemberRow({
  member,
  isLastOwner,
}: {
  readonly member: Member;
  readonly isLastOwner: boolean;
}) {
  const [asking, setAsking] = useState<'reset' | 'remove'>();
  const [wanted, setWanted] = useState<Role>();
  const change = useChangeRole();
  const remove = useRemoveMember();
  const close = () => setAsking(undefined);
  const failed = (error: unknown) => {
    const { message, hint } = asApiError(error);
    toast(message, { tone: 'danger', ...(hint === undefined ? {} : { text: hint }) });
  };

  function give(role: Role): void {
    change.mutate(
      { id: member.id, role },
      {
        onSuccess: () => {
          setWanted(undefined);
          toast(text.roleChanged(member.name, roleWords[role].title), { tone: 'success' });
        },
        onError: failed,
      },
    );
  }

  function choose(value: string): void {
    const role = ROLES.find((known) => known === value);
    if (role === undefined || role === member.role) return;
    // What cannot be taken back by oneself is asked first.
    if (role === 'owner' || member.isYou) setWanted(role);
    else give(role);
  }

  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <span
        aria-hidden
        className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent"
      >
        {initialsOf(member.name)}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium text-ink">{member.name}</span>
          {member.isYou && <Badge tone="accent">{text.you}</Badge>}
        </p>
        <p className="truncate text-sm text-muted">
          {member.email} ·{' '}
          <span title={text.joined(fullTime(member.createdAt))}>
            {member.lastSeenAt === null ? text.neverSeen : text.seen(relativeTime(member.lastSeenAt))}
          </span>
        </p>
      </div>
      <Factors member={member} />
      <RoleSelect member={member} isLastOwner={isLastOwner} onChoose={choose} />
      <Menu align="end" trigger={<IconButton label={text.more(member.name)} icon={<Ellipsis {...ICON} />} />}>
        <MenuItem icon={<KeyRound {...ICON} />} onSelect={() => setAsking('reset')}>
          {text.reset}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          danger
          icon={<Trash2 {...ICON} />}
          unavailable={isLastOwner ? text.lastOwner : undefined}
          onSelect={() => setAsking('remove')}
        >
          {text.remove}
        </MenuItem>
      </Menu>
      {asking === 'reset' && <ResetDialog member={member} onClose={close} />}
      <AlertDialog
        open={wanted !== undefined}
        onOpenChange={() => setWanted(undefined)}
        title={wanted === 'owner' ? text.makeOwner.title(member.name) : text.ownRole.title}
        confirm={wanted === 'owner' ? text.makeOwner.confirm : text.ownRole.confirm}
        busy={change.isPending}
        onConfirm={() => wanted !== undefined && give(wanted)}
      >
        {wanted === 'owner' ? text.makeOwner.text : text.ownRole.text}
      </AlertDialog>
      <AlertDialog
        open={asking === 'remove'}
        onOpenChange={close}
        title={text.removal.title(member.name)}
        confirm={text.removal.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(member.id, {
            onSuccess: () => {
              close();
              toast(text.removal.done(member.name));
            },
            onError: failed,
          })
        }
      >
        {text.removal.text}
      </AlertDialog>
    </li>
  );
}

/** The role; of the last owner it cannot be changed. */
function RoleSelect({
  member,
  isLastOwner,
  onChoose,
}: {
  readonly member: Member;
  readonly isLastOwner: boolean;
  readonly onChoose: (role: string) => void;
}) {
  const select = (
    <Select
      label={text.roleOf(member.name)}
      hideLabel
      className="w-32"
      value={member.role}
      onValueChange={onChoose}
      disabled={isLastOwner}
      options={ROLES.map((role) => ({
        value: role,
        label: roleWords[role].title,
        hint: roleWords[role].may,
      }))}
    />
  );
  return isLastOwner ? (
    <Tooltip content={text.lastOwner}>
      <div className="shrink-0">{select}</div>
    </Tooltip>
  ) : (
    <div className="shrink-0">{select}</div>
  );
}

/** How well the account is kept. */
function Factors({ member: { hasTotp, passkeys } }: { readonly member: Member }) {
  const words = text.factors;
  return (
    <span className="flex shrink-0 gap-1.5">
      {hasTotp && (
        <Tooltip content={words.totpHelp}>
          <span>
            <Badge tone="success">{words.totp}</Badge>
          </span>
        </Tooltip>
      )}
      {passkeys > 0 && <Badge tone="success">{words.passkeys(passkeys)}</Badge>}
      {!hasTotp && passkeys === 0 && (
        <Tooltip content={words.noneHelp}>
          <span>
            <Badge tone="warning">{words.none}</Badge>
          </span>
        </Tooltip>
      )}
    </span>
  );
}
