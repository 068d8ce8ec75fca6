import { TriangleAlert, X } from 'lucide-react';
import { Button, IconButton } from '@/ui/index.ts';
import { codeMessages as messages } from './messages.ts';
import { offsetOf } from './offset-of.ts';
import { placeOf } from './place-of.ts';
import type { SourceSession } from './source-session.ts';
import { useSource } from './useSource.ts';

/** Why the last deployment was refused, and where. */
export function DeployFailure({ session }: { readonly session: SourceSession }) {
  const deploy = useSource((state) => state.deploy);
  if (deploy.kind !== 'failed') return null;
  const { error, environment } = deploy;
  const place = placeOf(error.details);
  return (
    <div
      role="alert"
      className="flex shrink-0 items-start gap-2 border-b border-line bg-danger-soft px-3 py-1.5 text-sm text-danger"
    >
      <TriangleAlert size={14} strokeWidth={1.5} aria-hidden className="mt-1 shrink-0" />
      <p className="min-w-0 flex-1 py-0.5">
        <b className="font-semibold">
          {messages.refused(environment)}
          {place !== undefined && `, ${messages.refusedAt(place.line)}`}:
        </b>{' '}
        <span className="break-words">{error.message}</span> {error.hint} {messages.keptAnswering}
      </p>
      {place !== undefined && (
        <Button
          size="sm"
          variant="ghost"
          className="h-6"
          onClick={() => session.reveal(offsetOf(session.store.getState().text, place))}
        >
          {messages.goThere}
        </Button>
      )}
      <IconButton
        size="xs"
        label={messages.dismiss}
        icon={<X size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => session.store.setState({ deploy: { kind: 'idle' } })}
      />
    </div>
  );
}
