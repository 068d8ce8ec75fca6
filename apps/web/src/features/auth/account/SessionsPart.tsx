import { Monitor, ServerCrash, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useEndOtherSessions, useEndSession, useSessions, type Session } from '@/api/own-account.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { AlertDialog, Badge, Button, EmptyState, Skeleton, toast } from '@/ui/index.ts';
import { Card } from './Card.tsx';
import { accountMessages } from './messages.ts';

const text = accountMessages.sessions;
const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Where one is signed in; each session can be ended. */
export function SessionsPart() {
  const sessions = useSessions();
  const endOthers = useEndOtherSessions();
  const [asking, setAsking] = useState(false);
  if (sessions.isPending) return <Skeleton className="h-40" />;
  if (sessions.isError)
    return (
      <EmptyState
        icon={<ServerCrash {...ICON} />}
        title={accountMessages.failed}
        text={asApiError(sessions.error).message}
        action={<Button onClick={() => void sessions.refetch()}>{accountMessages.retry}</Button>}
      />
    );
  const isOnly = sessions.data.length < 2;
  return (
    <Card
      title={text.title}
      about={isOnly ? text.only : text.about}
      aside={!isOnly && <Button onClick={() => setAsking(true)}>{text.endOthers}</Button>}
    >
      <ul className="flex flex-col divide-y divide-line border-t border-line">
        {sessions.data.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.endOthersTitle}
        confirm={text.endOthers}
        danger
        busy={endOthers.isPending}
        onConfirm={() =>
          endOthers.mutate(undefined, {
            onSuccess: () => {
              setAsking(false);
              toast(text.endedOthers);
            },
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          })
        }
      >
        {text.endOthersText}
      </AlertDialog>
    </Card>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const end = useEndSession();
  const Icon = /android|iphone|ipad|ios/i.test(session.device) ? Smartphone : Monitor;
  return (
    <li className="flex items-center gap-3 py-2.5">
      <Icon {...ICON} className="shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium text-ink">{session.device}</span>
          {session.current && <Badge tone="accent">{text.current}</Badge>}
        </p>
        <p className="truncate text-sm text-muted">
          <span className="font-mono text-xs">{session.address}</span> · {text.method[session.method]} ·{' '}
          <span title={fullTime(session.createdAt)}>{text.since(relativeTime(session.createdAt))}</span> ·{' '}
          <span title={text.until(fullTime(session.expiresAt))}>
            {text.seen(relativeTime(session.lastSeenAt))}
          </span>
        </p>
      </div>
      {!session.current && (
        <Button
          size="sm"
          aria-label={text.endNamed(session.device)}
          busy={end.isPending}
          onClick={() =>
            end.mutate(session.id, {
              onSuccess: () => toast(text.ended),
              onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
            })
          }
        >
          {text.end}
        </Button>
      )}
    </li>
  );
}
