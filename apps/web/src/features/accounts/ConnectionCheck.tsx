import { CircleCheck, CircleX, PlugZap, TriangleAlert } from 'lucide-react';
import { asApiError } from '@/api/api-error.ts';
import { type Account, type AccountCheck, accountName, useCheckAccount } from '@/api/accounts.ts';
import { Button } from '@/ui/index.ts';
import { messages } from './messages.ts';

type State = AccountCheck['checks'][number]['state'];

const signs: Record<State, { Icon: typeof CircleCheck; className: string }> = {
  pass: { Icon: CircleCheck, className: 'text-success' },
  warn: { Icon: TriangleAlert, className: 'text-warning' },
  fail: { Icon: CircleX, className: 'text-danger' },
};

/** Tries the connection and says, point by point, what works, what does not, and what to do about it. */
export function ConnectionCheck({ account }: { account: Account }) {
  const check = useCheckAccount();
  const error = check.isError ? asApiError(check.error) : undefined;
  return (
    <div className="mt-2.5 pl-11">
      <div aria-live="polite">
        {error !== undefined && <Finding state="fail" message={error.message} hint={error.hint} />}
        {check.data !== undefined && (
          <ul className="flex flex-col gap-1.5">
            {check.data.checks.map(({ name, ...finding }) => (
              <li key={name}>
                <Finding {...finding} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button
        size="sm"
        className={check.isIdle || check.isPending ? '' : 'mt-2.5'}
        icon={<PlugZap size={14} strokeWidth={1.5} />}
        aria-label={`${messages.check}: ${accountName(account)}`}
        busy={check.isPending}
        onClick={() => check.mutate(account.id)}
      >
        {check.isPending ? messages.checking : messages.check}
      </Button>
    </div>
  );
}

function Finding(props: {
  state: State;
  message: string;
  hint?: string | undefined;
  traceId?: string | undefined;
}) {
  const { Icon, className } = signs[props.state];
  return (
    <div className="flex gap-1.5 text-sm">
      <Icon size={14} strokeWidth={1.75} aria-hidden className={`mt-px shrink-0 ${className}`} />
      <p className="min-w-0">
        <span className="text-ink">{props.message}</span>
        {props.hint !== undefined && <span className="block text-muted">{props.hint}</span>}
        {props.traceId !== undefined && (
          <span className="block font-mono text-xs text-faint select-text">
            {messages.trace(props.traceId)}
          </span>
        )}
      </p>
    </div>
  );
}
