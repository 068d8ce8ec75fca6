import type { TriedExchange } from '@/api/exchanges.ts';
import { cx } from '@/ui/index.ts';
import { JsonTree } from '../../common/JsonTree.tsx';
import { LogLines } from '../detail/LogLines.tsx';
import { answerDiff } from '../logic/answer-diff.ts';
import { MASK } from '../logic/masked-places.ts';
import { statusWords } from '../logic/status-words.ts';
import { durationText } from '../logic/timing-parts.ts';
import { exchangeMessages } from '../messages.ts';

const text = exchangeMessages.replay;

/** The answer of then, or of now. */
export type Answered = Pick<TriedExchange, 'status' | 'answer' | 'refused' | 'error' | 'logs' | 'timings'>;

/** One of the answers in full. */
export function AnswerColumn({ answered }: { readonly answered: Answered }) {
  const { error, logs, timings } = answered;
  const answer = answered.answer ?? answered.refused;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 text-base">
        <StatusText answered={answered} />
        <span className="ml-auto text-sm text-muted tabular-nums">{durationText(timings.total)}</span>
      </p>
      <ErrorText error={error} />
      <div className="rounded-control border border-line bg-panel">
        {answer === null ? (
          <p className="p-2 text-base text-muted">{text.empty}</p>
        ) : (
          <JsonTree value={answer} label={text.now} mask={MASK} />
        )}
      </div>
      {logs.length > 0 && (
        <div className="-mx-3">
          <LogLines logs={logs} />
        </div>
      )}
    </div>
  );
}

/** What is different between the two, line by line. */
export function DiffView({ before, after }: { readonly before: Answered; readonly after: Answered }) {
  const lines = answerDiff(before.answer ?? before.refused, after.answer ?? after.refused);
  const added = lines.filter(({ kind }) => kind === 'added').length;
  const removed = lines.filter(({ kind }) => kind === 'removed').length;
  const same = added + removed === 0;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-2 text-base">
        {before.status !== after.status && (
          <>
            <StatusText answered={before} />
            <span aria-label="then">→</span>
          </>
        )}
        <StatusText answered={after} />
        <span className="ml-auto text-sm text-muted">{same ? text.same : text.differs(added, removed)}</span>
      </p>
      <ErrorText error={after.error} />
      {lines.length > 0 && (
        <pre className="rounded-control border border-line bg-panel py-1 font-mono text-sm">
          {lines.map(({ kind, text: line, number }) => (
            <div key={number} className={cx('flex px-2', looks[kind])}>
              <span className="w-4 shrink-0 select-none">{signs[kind]}</span>
              <span className="min-w-0 flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{line}</span>
            </div>
          ))}
        </pre>
      )}
    </div>
  );
}

const looks = {
  same: 'text-muted',
  added: 'bg-success-soft text-success',
  removed: 'bg-danger-soft text-danger',
} as const;
const signs = { same: ' ', added: '+', removed: '−' } as const;

function StatusText({ answered: { status, error } }: { readonly answered: Answered }) {
  const words = statusWords({ status, errorCode: error?.code ?? null, kind: 'exchange' });
  return (
    <span className={cx('font-medium', words.tone === 'danger' ? 'text-danger' : 'text-ink')}>
      {text.status(status)} {words.name}
    </span>
  );
}

function ErrorText({ error }: Pick<Answered, 'error'>) {
  if (error === null) return null;
  const { message, hint, thrown, problems } = error;
  return (
    <div className="rounded-control bg-danger-soft px-2.5 py-1.5 text-sm text-danger">
      <p className="font-medium">{message}</p>
      {thrown !== null && (
        <p className="font-mono">
          {thrown.name}: {thrown.message}
        </p>
      )}
      {problems.map((problem) => (
        <p key={`${problem.path.join('/')} ${problem.message}`}>{problem.message}</p>
      ))}
      {hint !== null && <p className="text-ink">{hint}</p>}
    </div>
  );
}
