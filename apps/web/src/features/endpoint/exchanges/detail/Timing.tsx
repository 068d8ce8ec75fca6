import type { ExchangeTimings } from '@/api/exchanges.ts';
import { cx } from '@/ui/index.ts';
import { AIM, durationText, LIMIT, timingBar, type TimingStep } from '../logic/timing-parts.ts';
import { exchangeMessages } from '../messages.ts';
import { Part } from './Part.tsx';

const text = exchangeMessages.timing;

/** How long each step took, as a bar against Meta's aim or, if it was missed, against the time that phones wait. */
export function Timing({ timings }: { readonly timings: ExchangeTimings }) {
  const { parts, scale, total } = timingBar(timings);
  const aimAt = AIM / scale;
  const limitAt = LIMIT / scale;
  return (
    <Part
      title={text.title}
      aside={
        <span
          className={cx('text-base font-semibold tabular-nums', total > AIM ? 'text-warning' : 'text-ink')}
        >
          {durationText(total)}
        </span>
      }
    >
      <div className="relative">
        <div className="flex h-3 overflow-hidden rounded-[4px] bg-hover" aria-hidden>
          {parts.map(({ step, share }) => (
            <div key={step} className={cx('min-w-0.5', fills[step])} style={{ width: `${share * 100}%` }} />
          ))}
        </div>
        <Mark at={aimAt} name={text.aim} long={text.aimLong} />
        {limitAt <= 1 && <Mark at={limitAt} name={text.limit} long={text.limitLong} />}
        <div className="h-5" />
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parts.map(({ step, milliseconds }) => (
          <div key={step} className="flex items-center gap-1.5">
            <span aria-hidden className={cx('size-2 rounded-[2px]', fills[step])} />
            <dt className="text-muted">{text.steps[step]}</dt>
            <dd className="text-ink tabular-nums">{durationText(milliseconds)}</dd>
          </div>
        ))}
      </dl>
      <p className={cx('mt-1.5 text-sm', total > AIM ? 'text-warning' : 'text-faint')}>
        {verdict(total)} {timings.decrypt === undefined && timings.handler !== undefined ? text.plain : ''}
      </p>
    </Part>
  );
}

function verdict(total: number): string {
  if (total > LIMIT) return text.late;
  if (total > AIM) return text.slow((total / AIM).toFixed(1));
  return text.well(total < AIM / 100 ? 'less than 1%' : `${Math.round((total / AIM) * 100)}%`);
}

/** A place on the scale. The one at its end has its words left of it. */
function Mark({ at, name, long }: { readonly at: number; readonly name: string; readonly long: string }) {
  return (
    <div
      className={cx(
        'pointer-events-none absolute top-0 flex h-8 items-end border-muted text-xs whitespace-nowrap text-faint',
        at > 0.7 ? '-translate-x-full border-r pr-1' : 'border-l pl-1',
      )}
      style={{ left: `${at * 100}%` }}
    >
      <span className="font-medium text-muted">{name}</span>&nbsp;{long}
    </div>
  );
}

const fills: Readonly<Record<TimingStep, string>> = {
  signature: 'bg-strong',
  decrypt: 'bg-info',
  handler: 'bg-accent',
  check: 'bg-warning',
  seal: 'bg-success',
  other: 'bg-edge',
};
