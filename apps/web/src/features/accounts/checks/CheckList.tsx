import { asApiError } from '@/api/api-error.ts';
import { useConnectionChecks } from '@/api/accounts.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Badge, Button, Skeleton } from '@/ui/index.ts';
import { CheckRow } from './CheckRow.tsx';
import { sumUp, urgentFirst } from './check-sums.ts';
import { checkMessages as text } from './messages.ts';

const TONES = { pass: 'success', warn: 'warning', fail: 'danger' } as const;

/** Everything that the loop with Meta needs of an account, in the order in which it builds on each other. */
export function CheckList({ accountId }: { readonly accountId: string }) {
  const checks = useConnectionChecks(accountId);
  const sum = checks.data === undefined ? undefined : sumUp(checks.data.checks);
  return (
    <section aria-label={text.title} className="flex flex-col gap-2">
      <header className="flex h-7 items-center gap-2">
        <h2 className="text-base font-semibold text-ink">{text.title}</h2>
        <span aria-live="polite">
          {sum !== undefined && (
            <Badge tone={TONES[sum.state]} dot>
              {sum.words}
            </Badge>
          )}
        </span>
        <Button size="sm" className="ml-auto" busy={checks.isFetching} onClick={() => void checks.refetch()}>
          {text.again}
        </Button>
      </header>
      {checks.isPending && (
        <div className="flex flex-col gap-3 rounded-card border border-line bg-panel p-4" aria-busy="true">
          <p className="text-muted">{text.running}</p>
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      )}
      {checks.isError && <FailureNote error={asApiError(checks.error)} />}
      {checks.data !== undefined && (
        <ul className="overflow-hidden rounded-card border border-line bg-panel">
          {urgentFirst(checks.data.checks).map((check) => (
            <CheckRow key={check.name} accountId={accountId} check={check} />
          ))}
        </ul>
      )}
    </section>
  );
}
