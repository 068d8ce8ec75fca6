import type { Diagnostic } from '@flowsmith/flow-model';
import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { messages } from './messages.ts';

const signs = {
  error: { Icon: CircleX, className: 'text-danger' },
  warning: { Icon: TriangleAlert, className: 'text-warning' },
  info: { Icon: Info, className: 'text-info' },
};

/** Problems with their place; a click shows the place in the editor. */
export function ProblemList(props: {
  title: string;
  problems: readonly Diagnostic[];
  onShow: ((pointer: string) => void) | undefined;
}) {
  const { title, problems, onShow } = props;
  if (problems.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1.5 text-sm text-muted">{title}</h3>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-panel">
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${problem.pointer} ${index}`}>
            {onShow === undefined ? (
              <div className={rowClass}>
                <Problem problem={problem} />
              </div>
            ) : (
              <button
                type="button"
                title={messages.checked.show}
                onClick={() => onShow(problem.pointer)}
                className={`${rowClass} hover:bg-hover focus-visible:-outline-offset-2`}
              >
                <Problem problem={problem} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const rowClass = 'flex w-full gap-2 px-3 py-2 text-left';

function Problem({ problem }: { problem: Diagnostic }) {
  const { Icon, className } = signs[problem.severity];
  return (
    <>
      <Icon
        size={14}
        strokeWidth={1.75}
        className={`mt-[3px] shrink-0 ${className}`}
        role="img"
        aria-label={problem.severity}
      />
      <span className="min-w-0 flex-1">
        <span className="block text-ink">{problem.message}</span>
        {problem.hint !== undefined && <span className="block text-sm text-muted">{problem.hint}</span>}
        <span className="block truncate font-mono text-xs text-faint">
          {[problem.code, problem.pointer].filter((part) => part !== '').join('  ')}
        </span>
      </span>
    </>
  );
}
