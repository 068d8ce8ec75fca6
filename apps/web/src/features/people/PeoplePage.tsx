import { Laptop, ServerCrash, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useMe, useWhyNot } from '@/api/me.ts';
import { useMembers } from '@/api/people.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { NotPermitted } from '@/features/auth/common/NotPermitted.tsx';
import { ROLES, roleWords } from '@/features/auth/roles.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberRow } from './MemberRow.tsx';
import { messages } from './messages.ts';
import { PendingInvitations } from './PendingInvitations.tsx';

const text = messages.people;
const ICON = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Who can sign in: members and their roles, invitations. For owners. */
export default function PeoplePage() {
  const me = useMe();
  const why = useWhyNot('members:manage');
  const [inviting, setInviting] = useState(false);
  const isOpen = me?.actor.kind === 'local';
  return (
    <PageFrame
      title={text.title}
      actions={
        why === undefined &&
        !isOpen && (
          <Button
            size="sm"
            variant="primary"
            icon={<UserPlus size={14} strokeWidth={1.75} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {text.invite}
          </Button>
        )
      }
    >
      <main className="min-h-0 flex-1 overflow-y-auto">
        {isOpen ? (
          <EmptyState icon={<Laptop {...ICON} />} {...text.local} />
        ) : why === undefined ? (
          <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 p-5">
            <p className="text-muted">{text.about}</p>
            <Members />
            <PendingInvitations />
            <Roles />
          </div>
        ) : (
          <NotPermitted why={why} />
        )}
      </main>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </PageFrame>
  );
}

function Members() {
  const members = useMembers();
  if (members.isPending) return <Skeleton className="h-40" />;
  if (members.isError)
    return (
      <EmptyState
        icon={<ServerCrash {...ICON} />}
        title={text.failed}
        text={asApiError(members.error).message}
        action={<Button onClick={() => void members.refetch()}>{messages.retry}</Button>}
      />
    );
  const owners = members.data.filter(({ role }) => role === 'owner').length;
  return (
    <section aria-label={text.members}>
      <ul className="divide-y divide-line rounded-card border border-line bg-raised">
        {members.data.map((member) => (
          <MemberRow key={member.id} member={member} isLastOwner={member.role === 'owner' && owners === 1} />
        ))}
      </ul>
    </section>
  );
}

/** What each role may do. */
function Roles() {
  return (
    <section aria-label={text.role} className="rounded-card border border-line bg-panel px-4 py-3">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {ROLES.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium text-ink">{roleWords[role].title}</dt>
            <dd className="text-muted">
              {roleWords[role].may} {roleWords[role].not}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
