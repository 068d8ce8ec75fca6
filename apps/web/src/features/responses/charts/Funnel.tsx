import { Info } from 'lucide-react';
import type { ResponseStats } from '@/api/responses.ts';
import { ChartCard } from './ChartCard.tsx';
import { funnelRows, shareText } from './funnel-rows.ts';
import { chartMessages } from './messages.ts';
import { ShareBar } from './ShareBar.tsx';

const text = chartMessages.funnel;

/** From sent to completed: a table whose bars are drawn, so that it can also be read out. */
export function Funnel({ stats }: { readonly stats: ResponseStats }) {
  const rows = funnelRows(stats);
  const worst = Math.max(0, ...rows.map(({ lost }) => lost));
  return (
    <ChartCard title={text.title} about={text.about}>
      <table className="w-full table-fixed border-separate border-spacing-0 text-base">
        <thead className="text-left text-sm text-muted">
          <tr>
            <th scope="col" className="w-[30%] pb-1 font-medium">
              {text.step}
            </th>
            <th scope="col" className="w-[80px] pr-3 pb-1 text-right font-medium">
              {text.count}
            </th>
            <th scope="col" className="pb-1 font-medium">
              {text.share}
            </th>
            <th scope="col" className="w-[130px] pb-1 text-right font-medium">
              {text.lost}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="h-8">
              <th scope="row" className="truncate pr-3 text-left font-normal text-ink" title={row.title}>
                {row.title}
                {row.screen !== undefined && (
                  <span className="ml-1.5 font-mono text-xs text-faint">{row.screen}</span>
                )}
              </th>
              <td className="pr-3 text-right text-ink tabular-nums">{row.count.toLocaleString('en')}</td>
              <td>
                <span className="flex items-center gap-2">
                  <ShareBar share={row.width} lost={row.width * row.lostShare} />
                  <span className="w-11 shrink-0 text-right text-sm text-muted tabular-nums">
                    {row.share !== undefined && shareText(row.share)}
                  </span>
                </span>
              </td>
              <td
                className={
                  row.lost > 0 && row.lost === worst
                    ? 'text-right font-medium text-warning tabular-nums'
                    : 'text-right text-muted tabular-nums'
                }
              >
                {row.lost > 0 && `${row.lost.toLocaleString('en')} · ${shareText(row.lostShare)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(!stats.measuresScreens || stats.failed > 0) && (
        <ul className="flex flex-col gap-1 border-t border-line pt-2 text-sm text-muted">
          {stats.failed > 0 && <li className="text-danger">{text.failed(stats.failed)}</li>}
          {!stats.measuresScreens && (
            <li className="flex items-center gap-1.5">
              <Info size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
              {text.noScreens}
            </li>
          )}
        </ul>
      )}
    </ChartCard>
  );
}
