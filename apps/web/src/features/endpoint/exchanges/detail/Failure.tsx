import { pointerText } from '../logic/pointer-text.ts';
import { Link } from 'react-router';
import type { ExchangeError } from '@/api/exchanges.ts';
import { offsetOf } from '../../code/offset-of.ts';
import { useSourceSession } from '../../code/useSource.ts';
import { endpointPath } from '../../page/paths.ts';
import { exchangeMessages } from '../messages.ts';
import { Part } from './Part.tsx';

const text = exchangeMessages.detail;

/** What went wrong, where, and what to do about it. */
export function Failure({ flowId, error }: { readonly flowId: string; readonly error: ExchangeError }) {
  const { code, message, hint, problems, thrown, place } = error;
  const session = useSourceSession();
  return (
    <Part title={text.wrong} aside={<code className="font-mono text-xs text-faint">{code}</code>}>
      <div className="flex flex-col gap-2 rounded-control bg-danger-soft p-2.5 text-base text-danger">
        <p className="font-medium">{message}</p>
        {thrown !== null && (
          <p className="font-mono text-sm [overflow-wrap:anywhere]">
            {thrown.name}: {thrown.message}
          </p>
        )}
        {hint !== null && <p className="text-sm text-ink">{hint}</p>}
        {(problems.length > 1 || problems.some((problem) => !message.includes(problem.message))) && (
          <div>
            <p className="text-sm">{text.problems}</p>
            <ul className="list-disc pl-5 text-sm">
              {problems.map((problem) => (
                <li key={`${problem.path.join('/')} ${problem.message}`}>
                  {problem.path.length > 0 && <code className="font-mono">{pointerText(problem.path)}</code>}{' '}
                  {problem.message}
                </li>
              ))}
            </ul>
          </div>
        )}
        {place !== null && (
          <p className="text-sm">
            <Link
              to={endpointPath(flowId, 'code')}
              onClick={() => {
                // The code may not have been opened yet.
                void session
                  .load()
                  .then(() => session.reveal(offsetOf(session.store.getState().text, place)));
              }}
              className="font-medium underline underline-offset-2"
            >
              {text.place(place.line, place.column)}
            </Link>
          </p>
        )}
        {thrown !== null && thrown.stack.trim() !== '' && (
          <details className="text-sm">
            <summary className="w-fit">{text.thrown}</summary>
            <pre
              className="mt-1 overflow-x-auto font-mono text-xs"
              tabIndex={0}
              role="region"
              aria-label={text.thrown}
            >
              {thrown.stack}
            </pre>
          </details>
        )}
      </div>
    </Part>
  );
}
