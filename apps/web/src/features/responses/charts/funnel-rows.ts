import type { ResponseStats } from '@/api/responses.ts';
import { chartMessages } from './messages.ts';

/** A step of the funnel as it is drawn. */
export interface FunnelRow {
  readonly key: string;
  readonly title: string;
  /** Id of the screen, where it is one and its title says something else. */
  readonly screen: string | undefined;
  readonly count: number;
  /** Of the largest step, from 0 to 1. */
  readonly width: number;
  /** Of the first step that anybody came to, from 0 to 1; `undefined` while nobody did. */
  readonly share: number | undefined;
  readonly lost: number;
  /** Of this step, from 0 to 1. */
  readonly lostShare: number;
}

/**
 * Steps from sent to completed. Where nothing was sent from here, or reading is not told, leading steps without anybody
 * are left out: they would say that nobody was reached. So is opening where nothing measures it.
 */
export function funnelRows({
  funnel,
  measuresScreens,
}: Pick<ResponseStats, 'funnel' | 'measuresScreens'>): readonly FunnelRow[] {
  const measured = funnel.filter(({ step }) => measuresScreens || step !== 'opened');
  const begin = measured.findIndex(({ count }) => count > 0);
  const steps = begin < 0 ? [] : measured.slice(begin);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  const first = steps[0]?.count ?? 0;
  return steps.map(({ step, screen, title, count, lost }, index) => ({
    key: `${index} ${step} ${screen ?? ''}`,
    title: step === 'screen' ? (title ?? screen ?? '') : chartMessages.funnel.steps[step],
    screen: step === 'screen' && screen !== null && title !== screen ? screen : undefined,
    count,
    width: count / most,
    share: first === 0 ? undefined : count / first,
    lost,
    lostShare: count === 0 ? 0 : Math.min(1, lost / count),
  }));
}

/** A share for people: `42 %`, `< 1 %`. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return '< 1 %';
  return `${Math.round(percent)} %`;
}
