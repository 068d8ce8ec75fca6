import { CircleCheck, CircleDashed, CircleX, RefreshCw, TriangleAlert, Wrench } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import {
  useApplyFix,
  useRunCheck,
  type ConnectionCheck,
  type ConnectionFix,
  type MetaWords,
} from '@/api/accounts.ts';
import { AlertDialog, Button, cx, IconButton, TextField, toast } from '@/ui/index.ts';
import { checkMessages as text } from './messages.ts';

const SIGNS = {
  pass: { Icon: CircleCheck, look: 'text-success' },
  warn: { Icon: TriangleAlert, look: 'text-warning' },
  fail: { Icon: CircleX, look: 'text-danger' },
  skip: { Icon: CircleDashed, look: 'text-faint' },
} as const;
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** One check: what was found, Meta's words, what to do, and the ways to mend it. */
export function CheckRow({
  accountId,
  check,
}: {
  readonly accountId: string;
  readonly check: ConnectionCheck;
}) {
  const run = useRunCheck(accountId);
  const { Icon, look } = SIGNS[check.state];
  const isQuiet = check.state === 'pass' || check.state === 'skip';
  return (
    <li className="flex items-start gap-3 border-t border-line px-4 py-2.5 first:border-t-0">
      <span role="img" aria-label={text.states[check.state]} className={cx('mt-0.5 shrink-0', look)}>
        <Icon size={17} strokeWidth={1.6} aria-hidden />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="text-base text-ink">
          <span className={cx(!isQuiet && 'font-semibold')}>{check.title}</span>
          <span className="block text-pretty text-muted">{check.message}</span>
        </p>
        {check.hint !== undefined && !isQuiet && (
          <p className="text-base text-pretty text-ink">
            <span className="font-medium">{text.todo}: </span>
            {check.hint}
          </p>
        )}
        {check.meta !== undefined && <Words meta={check.meta} />}
        {check.facts.length > 0 && (
          <details className="text-sm" open={!isQuiet}>
            <summary className="w-fit cursor-default rounded-control text-faint hover:text-ink">
              {text.facts}
            </summary>
            <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-3 gap-y-0.5">
              {check.facts.map(({ label, value }) => (
                <div key={label} className="contents">
                  <dt className="text-muted">{label}</dt>
                  <dd className="min-w-0 break-words text-ink select-text">{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        {check.fixes.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {check.fixes.map((fix) => (
              <Fix key={fix.name} accountId={accountId} fix={fix} />
            ))}
          </div>
        )}
      </div>
      <IconButton
        size="xs"
        label={text.one(check.title)}
        icon={<RefreshCw {...ICON} className={run.isPending ? 'animate-spin' : ''} />}
        aria-busy={run.isPending}
        onClick={() =>
          run.mutate(check.name, {
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          })
        }
      />
    </li>
  );
}

function Words({ meta }: { readonly meta: MetaWords }) {
  const words = meta.userMessage ?? meta.details ?? meta.message;
  return (
    <p className="border-l-2 border-edge pl-2.5 text-sm text-muted select-text">
      <span className="font-medium">{text.metaSays}: </span>
      {meta.userTitle !== undefined && `${meta.userTitle}. `}
      {words}
      {meta.code !== undefined && ` (${text.error(meta.code, meta.subcode)})`}
      {meta.traceId !== undefined && (
        <span className="block font-mono text-xs text-faint">{text.trace(meta.traceId)}</span>
      )}
    </p>
  );
}

/** Mends one thing, after saying what it will change. */
function Fix({ accountId, fix }: { readonly accountId: string; readonly fix: ConnectionFix }) {
  const apply = useApplyFix(accountId);
  const [asking, setAsking] = useState(false);
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const needsPin = fix.needs.includes('pin');
  const isBad = needsPin && !/^\d{6}$/.test(pin);
  return (
    <>
      <Button
        changes
        size="sm"
        icon={<Wrench {...ICON} />}
        busy={apply.isPending}
        onClick={() => setAsking(true)}
      >
        {fix.label}
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={fix.label}
        confirm={fix.label}
        busy={apply.isPending}
        onConfirm={() => {
          setTried(true);
          if (isBad) return;
          apply.mutate(
            { fix: fix.name, ...(needsPin ? { pin } : {}) },
            {
              onSuccess: () => setAsking(false),
              onError: (error) => {
                setAsking(false);
                const { message, hint } = asApiError(error);
                toast(message, { tone: 'danger', ...(hint === undefined ? {} : { text: hint }) });
              },
            },
          );
        }}
      >
        <p>{fix.consequence}</p>
        {needsPin && (
          <TextField
            className="mt-3"
            label={text.fixing.pin}
            help={text.fixing.pinHelp}
            value={pin}
            onChange={setPin}
            error={tried && isBad ? text.fixing.pinBad : undefined}
            mono
            autoFocus
          />
        )}
      </AlertDialog>
    </>
  );
}
