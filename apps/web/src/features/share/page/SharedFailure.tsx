import { FileWarning, Hourglass, Link2Off, Unplug, type LucideIcon } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { Button } from '@/ui/index.ts';
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
    <main className="flex min-h-0 flex-1 flex-col items-center justify-center gap-2 overflow-y-auto px-6 py-10 text-center">
      <span className="mb-3 flex size-14 items-center justify-center rounded-full bg-hover text-muted">
        <Icon size={26} strokeWidth={1.5} aria-hidden />
      </span>
      <h1 className="text-xl text-ink">{look.title}</h1>
      <p className="max-w-104 text-lg text-pretty text-muted">{look.text}</p>
      {look.again === true && (
        <Button className="mt-3" size="md" onClick={onRetry}>
          {text.tryAgain}
        </Button>
      )}
    </main>
  );
}
