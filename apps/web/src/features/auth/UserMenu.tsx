import { KeyRound, LogOut, ScrollText, UserRound, Users } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useSignOut } from '@/api/auth.ts';
import { asApiError } from '@/api/api-error.ts';
import { useMe } from '@/api/me.ts';
import { Menu, MenuGroup, MenuItem, MenuSeparator, toast } from '@/ui/index.ts';
import { auditPath } from '@/features/audit/paths.ts';
import { keysPath, peoplePath } from '@/features/people/paths.ts';
import { initialsOf } from './initials.ts';
import { messages } from './messages.ts';
import { signInPath, youPath } from './paths.ts';

const text = messages.menu;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Who is signed in, and what is theirs. Nothing where nobody signs in: on the person's own machine. */
export function UserMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  if (me?.actor.kind !== 'user') return null;
  const { name = '', email = '', role } = me.actor;
  const initials = initialsOf(name);
  const may = (permission: (typeof me.permissions)[number]) => me.permissions.includes(permission);

  function leave(): void {
    signOut.mutate(undefined, {
      // Not a navigation inside the page: nothing that it holds may stay.
      onSuccess: () => location.assign(signInPath()),
      onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
    });
  }

  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={text.label(initials, name)}
          className="ml-0.5 flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent select-none hover:bg-hover data-[popup-open]:bg-hover"
        >
          {initials}
        </button>
      }
    >
      <MenuGroup label={role === undefined ? email : `${email} · ${messages.roles[role]}`}>
        <MenuItem icon={<UserRound {...ICON} />} onSelect={() => void navigate(youPath())}>
          {text.account}
        </MenuItem>
      </MenuGroup>
      {(may('members:manage') || may('keys:manage') || may('audit:read')) && <MenuSeparator />}
      {may('members:manage') && (
        <MenuItem icon={<Users {...ICON} />} onSelect={() => void navigate(peoplePath())}>
          {text.people}
        </MenuItem>
      )}
      {may('keys:manage') && (
        <MenuItem icon={<KeyRound {...ICON} />} onSelect={() => void navigate(keysPath())}>
          {text.keys}
        </MenuItem>
      )}
      {may('audit:read') && (
        <MenuItem icon={<ScrollText {...ICON} />} onSelect={() => void navigate(auditPath())}>
          {text.audit}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<LogOut {...ICON} />} onSelect={leave}>
        {text.signOut}
      </MenuItem>
    </Menu>
  );
}
