import { Smartphone } from 'lucide-react';
import type { Exchange } from '@/api/exchanges.ts';
import { cx, type Tone } from '@/ui/index.ts';
import { phoneReaction } from '../logic/phone-reaction.ts';
import { statusWords } from '../logic/status-words.ts';
import { exchangeMessages } from '../messages.ts';

const text = exchangeMessages.detail;

/** What the status says, and what the person with the phone sees. */
export function Meaning({ exchange }: { readonly exchange: Exchange }) {
  const words = statusWords(exchange);
  return (
    <section aria-label={text.meaning} className="flex flex-col gap-1.5 px-3 py-2.5">
      <p className="text-base text-pretty text-muted">
        <strong className={cx('font-semibold', colours[words.tone])}>
          {exchange.status} {words.name}.
        </strong>{' '}
        {words.text}
      </p>
      <p className="flex gap-2 text-base text-pretty text-ink">
        <Smartphone
          size={16}
          strokeWidth={1.5}
          className="mt-0.5 shrink-0 text-faint"
          aria-label={text.phone}
          role="img"
        />
        <span>{phoneReaction(exchange)}</span>
      </p>
    </section>
  );
}

const colours: Readonly<Record<Tone, string>> = {
  neutral: 'text-ink',
  accent: 'text-accent',
  danger: 'text-danger',
  warning: 'text-warning',
  info: 'text-info',
  success: 'text-success',
};
