import { Mail } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { useInvitations, useRevokeInvitation, type Invitation } from '@/api/people.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { roleWords } from '@/features/auth/roles.ts';
import { Badge, Button, toast } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.people;

/** Invitations that nobody accepted yet. Nothing when there is none. */
export function PendingInvitations() {
  const { data = [] } = useInvitations();
  if (data.length === 0) return null;
  return (
    <section aria-label={text.pending} className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold text-ink">{text.pending}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {data.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function Row({ invitation }: { readonly invitation: Invitation }) {
  const revoke = useRevokeInvitation();
  const { email, role, invitedBy, createdAt, expiresAt } = invitation;
  const when = relativeTime(createdAt);
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-hover text-muted">
        <Mail size={16} strokeWidth={1.5} aria-hidden />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium text-ink">{email}</span>
          <Badge>{roleWords[role].title}</Badge>
        </p>
        <p className="truncate text-sm text-muted">
          {invitedBy === null ? text.invited(when) : text.invitedBy(invitedBy, when)} ·{' '}
          {text.until(fullTime(expiresAt))}
        </p>
      </div>
      <Button
        size="sm"
        aria-label={text.revokeNamed(email)}
        busy={revoke.isPending}
        onClick={() =>
          revoke.mutate(invitation.id, {
            onSuccess: () => toast(text.revoked),
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          })
        }
      >
        {text.revoke}
      </Button>
    </li>
  );
}
