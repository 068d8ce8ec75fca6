import type { ExchangeSummary } from '@/api/exchanges.ts';
import { exchangeMessages as messages } from '../messages.ts';

/** What an exchange was about: where it began, and where it led. */
export interface SummaryText {
  /** The usual action says nothing; others are named. */
  readonly action: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function summaryText({ kind, action, screen, next }: ExchangeSummary): SummaryText {
  if (kind === 'unread') return { action: messages.kinds.unread, from: undefined, to: undefined };
  if (kind === 'ping') return { action: messages.kinds.ping, from: undefined, to: undefined };
  const from = screen === '' || screen === null ? undefined : screen;
  if (kind === 'notice') return { action: messages.kinds.notice, from, to: undefined };
  const named = action === 'data_exchange' && from !== undefined ? undefined : (action ?? undefined);
  return { action: named, from: action === 'INIT' ? undefined : from, to: next ?? undefined };
}
