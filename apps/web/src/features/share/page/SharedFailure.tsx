import { FileWarning, Hourglass, Link2Off, Unplug, type LucideIcon } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { Button, EmptyState } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.page;

interface Look {
  readonly title: string;
  readonly text: string;
  readonly icon: LucideIcon;
  /** Asking again may help. */
  readonly again?: true;
}

const looks: Readonly<Record<string, Look>> = {
  'not-found': { ...text.failures['not-found'], icon: Link2Off },
  'invalid-request': { ...text.failures['not-found'], icon: Link2Off },
  expired: { ...text.failures.expired, icon: Hourglass },
  revoked: { ...text.failures.revoked, icon: Link2Off },
  'too-many-requests': { ...text.failures['too-many-requests'], icon: Hourglass, again: true },
  unreachable: { ...text.failures.unreachable, icon: Unplug, again: true },
  unreadable: { ...text.failures.unreadable, icon: FileWarning, again: true },
};

/** Why there is nothing to play, in words for people who know nothing of Flowsmith, and what they can do. */
export function SharedFailure({
  code,
  error,
  onRetry,
}: {
  /** Code of the API, or `unreadable` for a flow that cannot be played. */
  readonly code: string;
  /** Words for a code that is not known here. */
  readonly error?: unknown;
  readonly onRetry: () => void;
}) {
  const look = looks[code] ?? {
    ...text.failures.other,
    text: asApiError(error).message,
    icon: FileWarning,
    again: true,
  };
  const Icon = look.icon;
  return (
    <main className="flex min-h-0 flex-1 items-center justify-center overflow-y-auto">
      <EmptyState
        icon={<Icon size={20} strokeWidth={1.5} aria-hidden />}
        title={look.title}
        text={look.text}
        action={look.again === true ? <Button onClick={onRetry}>{text.tryAgain}</Button> : undefined}
      />
    </main>
  );
}
