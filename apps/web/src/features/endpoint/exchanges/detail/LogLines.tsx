import type { Exchange } from '@/api/exchanges.ts';
import { cx } from '@/ui/index.ts';
import { exchangeMessages } from '../messages.ts';
import { Part } from './Part.tsx';

const text = exchangeMessages.detail;

/** What the handler wrote with `console`. */
export function LogLines({ logs }: Pick<Exchange, 'logs'>) {
  return (
    <Part title={text.logs}>
      {logs.length === 0 ? (
        <p className="text-sm text-faint">{text.noLogs}</p>
      ) : (
        <ol className="rounded-control border border-line bg-panel py-1 font-mono text-sm">
          {logs.map(({ level, text: line }, index) => (
            <li key={index} className="flex gap-2 px-2 py-px">
              <span className={cx('w-10 shrink-0', colours[level])}>{level}</span>
              <span className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere] text-ink">
                {line}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

const colours: Readonly<Record<Exchange['logs'][number]['level'], string>> = {
  debug: 'text-faint',
  info: 'text-info',
  warn: 'text-warning',
  error: 'text-danger',
};
