import { useState } from 'react';
import type { ResponseStats } from '@/api/responses.ts';
import { Tabs } from '@/ui/index.ts';
import { ChartCard } from './ChartCard.tsx';
import { dayBars, roundTop, type DayBars } from './day-bars.ts';
import { chartMessages } from './messages.ts';

const text = chartMessages.days;

/** Answers per day as bars, or as a table. */
export function Days({ stats }: { readonly stats: ResponseStats }) {
  const [view, setView] = useState('chart');
  const bars = dayBars(stats.perDay);
  return (
    <ChartCard
      title={text.title}
      about={text.utc}
      aside={
        <Tabs
          look="pill"
          label={text.title}
          value={view}
          onValueChange={setView}
          tabs={[
            { value: 'chart', label: text.chart },
            { value: 'table', label: text.table },
          ]}
        />
      }
    >
      {view === 'chart' ? <Chart {...bars} answers={stats.answers} /> : <Table {...bars} />}
    </ChartCard>
  );
}

const HEIGHT = 160;

function Chart({ bars, days, answers }: DayBars & { readonly answers: number }) {
  const top = roundTop(Math.max(...bars.map((bar) => bar.answers)));
  const step = 100 / Math.max(bars.length, 1);
  const gap = Math.min(step * 0.25, 0.4);
  const first = bars[0]?.day;
  const last = bars.at(-1)?.day;
  return (
    <div>
      <div className="flex gap-2">
        <div
          aria-hidden
          className="flex flex-col justify-between text-right text-xs leading-none text-faint tabular-nums"
          style={{ height: HEIGHT }}
        >
          <span>{top.toLocaleString('en')}</span>
          <span>0</span>
        </div>
        <svg
          role="img"
          aria-label={text.label(bars.length * days, answers)}
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          className="min-w-0 flex-1"
          style={{ height: HEIGHT }}
        >
          {[0.5, HEIGHT / 2, HEIGHT - 0.5].map((y) => (
            <line
              key={y}
              x1="0"
              x2="100"
              y1={y}
              y2={y}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {bars.map((bar, index) => {
            const height = (bar.answers / top) * HEIGHT;
            // Few bars are not to be walls.
            const width = Math.min(step - gap, 4);
            const x = index * step + (step - width) / 2;
            return (
              <g key={bar.day} className="group/bar">
                <title>{text.one(bar.answers, dayText(bar.day))}</title>
                <rect x={index * step} width={step} height={HEIGHT} className="fill-transparent" />
                <rect
                  x={x}
                  y={HEIGHT - height}
                  width={width}
                  height={height}
                  className="fill-accent group-hover/bar:fill-accent-strong"
                />
              </g>
            );
          })}
        </svg>
      </div>
      <div aria-hidden className="mt-1 flex justify-between pl-6 text-xs text-faint">
        <span>{first !== undefined && dayText(first)}</span>
        {bars.length > 1 && <span>{last !== undefined && dayText(last)}</span>}
      </div>
    </div>
  );
}

function Table({ bars, days }: DayBars) {
  return (
    <div className="max-h-64 overflow-y-auto" tabIndex={0} role="region" aria-label={text.title}>
      <table className="w-full text-base">
        <thead className="sticky top-0 bg-raised text-left text-sm text-muted">
          <tr>
            <th scope="col" className="py-1 font-medium">
              {days === 1 ? text.day : text.week}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {text.answers}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.toReversed().map(({ day, answers }) => (
            <tr key={day} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-normal text-ink">
                {dayText(day)}
              </th>
              <td className="py-1 text-right text-ink tabular-nums">{answers.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

function dayText(day: string): string {
  return format.format(new Date(day));
}
