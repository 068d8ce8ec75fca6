import type { ExchangeSummary } from '@/api/exchanges.ts';
import { Badge } from '@/ui/index.ts';
import { statusWords } from './logic/status-words.ts';

/** The status of an exchange; its tone says how it went. */
export function StatusBadge(props: Pick<ExchangeSummary, 'status' | 'errorCode' | 'kind'>) {
  const { tone, name } = statusWords(props);
  return (
    <Badge tone={tone} title={name} className="rounded-[4px] px-1.5 font-mono tabular-nums">
      {props.status}
    </Badge>
  );
}
