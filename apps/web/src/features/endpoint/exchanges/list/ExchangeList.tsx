import { ArrowRight } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { ExchangeSummary } from '@/api/exchanges.ts';
import { fullTime } from '@/app/relative-time.ts';
import { cx } from '@/ui/index.ts';
import { statusWords } from '../logic/status-words.ts';
import { AIM, durationText } from '../logic/timing-parts.ts';
import { exchangeMessages as messages } from '../messages.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { summaryText } from './summary-text.ts';

/** Props of {@link ExchangeList}. */
export interface ExchangeListProps {
  readonly rows: readonly ExchangeSummary[];
  /** Id of the one that is shown in full. */
  readonly shown: number | undefined;
  /** Beside an exchange in full: two lines a row. */
  readonly narrow: boolean;
  readonly onShow: (id: number | undefined) => void;
}

/** Exchanges, one a row. Arrow keys go from row to row, Enter opens one, Escape closes it. */
export function ExchangeList({ rows, shown, narrow, onShow }: ExchangeListProps) {
  const list = useRef<HTMLUListElement>(null);
  const reachable = rows.some(({ id }) => id === shown) ? shown : rows[0]?.id;

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape' && shown !== undefined) {
      onShow(undefined);
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = Math.min(Math.max(at + step, 0), buttons.length - 1);
    buttons[to]?.focus();
    // While one is shown, the next takes its place.
    if (shown !== undefined) onShow(rows[to]?.id);
  }

  return (
    <ul ref={list} aria-label={messages.list} onKeyDown={move} className="flex flex-col">
      {rows.map((row) => (
        <li key={row.id} className="border-b border-line">
          <button
            type="button"
            tabIndex={row.id === reachable ? 0 : -1}
            aria-current={row.id === shown ? 'true' : undefined}
            onClick={() => onShow(row.id === shown && !narrow ? undefined : row.id)}
            className={cx(
              'flex w-full gap-x-3 px-3 text-left -outline-offset-2',
              narrow ? 'flex-col py-1.5' : 'h-8 items-center',
              row.id === shown ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
          >
            {narrow ? <NarrowRow row={row} /> : <WideRow row={row} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

function WideRow({ row }: { readonly row: ExchangeSummary }) {
  return (
    <>
      <Time at={row.at} />
      <span className="w-11 shrink-0">
        <StatusBadge {...row} />
      </span>
      <What row={row} />
      <span className="w-16 shrink-0 text-sm text-muted">{messages.callers[row.caller].name}</span>
      <Took milliseconds={row.milliseconds} />
    </>
  );
}

function NarrowRow({ row }: { readonly row: ExchangeSummary }) {
  return (
    <>
      <span className="flex items-center gap-2">
        <StatusBadge {...row} />
        <What row={row} />
      </span>
      <span className="flex items-center gap-2">
        <Time at={row.at} />
        <span className="flex-1 truncate text-sm text-muted">{messages.callers[row.caller].name}</span>
        <Took milliseconds={row.milliseconds} />
      </span>
    </>
  );
}

function What({ row }: { readonly row: ExchangeSummary }) {
  const { action, from, to } = summaryText(row);
  const words = statusWords(row);
  const failed = row.errorCode !== null;
  return (
    <span className="flex min-w-0 flex-1 items-center gap-1.5 font-mono text-sm">
      {action !== undefined && <span className="shrink-0 text-muted">{action}</span>}
      {from !== undefined && <span className="min-w-0 truncate text-ink">{from}</span>}
      {to !== undefined && (
        <>
          <ArrowRight
            size={12}
            strokeWidth={1.5}
            className="shrink-0 text-faint"
            aria-label="to"
            role="img"
          />
          <span className="min-w-0 truncate text-ink">{to}</span>
        </>
      )}
      {(failed || (row.status !== 200 && to === undefined)) && (
        <span
          className={cx(
            'min-w-0 truncate font-sans',
            words.tone === 'danger' ? 'text-danger' : 'text-warning',
          )}
        >
          {words.name}
          {failed && <span className="font-mono"> {row.errorCode}</span>}
        </span>
      )}
    </span>
  );
}

function Time({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)} className="w-16 shrink-0 text-sm text-faint">
      {isToday(at) ? clock.format(new Date(at)) : day.format(new Date(at))}
    </time>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

function isToday(at: string): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}

function Took({ milliseconds }: { readonly milliseconds: number }) {
  return (
    <span
      className={cx(
        'w-14 shrink-0 text-right text-sm tabular-nums',
        milliseconds > AIM ? 'font-medium text-warning' : 'text-muted',
      )}
    >
      {durationText(milliseconds)}
    </span>
  );
}
