import type { ReactNode } from 'react';
import type { ExchangeAttempt, ExchangeTrace } from '@flowsmith/flow-model';
import { JsonBlock } from '../JsonBlock.tsx';
import { wireMessages as messages } from '../endpoint/messages.ts';

/** What went over the wire for an answer: status and times, and on demand each request and answer as they were sent. */
export function WireDetail({ trace }: { readonly trace: ExchangeTrace }) {
  const { attempts, advice, logs, milliseconds } = trace;
  return (
    <div className="flex flex-col gap-2">
      <h4 className="flex items-baseline gap-2 font-medium text-muted">
        {messages.title}
        <span className="font-normal tabular-nums">{messages.milliseconds(milliseconds)}</span>
      </h4>
      {advice.map((line) => (
        <p key={line} className="[overflow-wrap:anywhere] text-ink">
          {line}
        </p>
      ))}
      {attempts.map((attempt, index) => (
        // Attempts are only ever added.
        <Attempt key={attempt.sent.body} attempt={attempt} number={index + 1} alone={attempts.length === 1} />
      ))}
      {logs.length > 0 && (
        <Fold title={messages.logs}>
          <ul className="flex flex-col gap-1 font-mono text-xs [overflow-wrap:anywhere]">
            {logs.map(({ level, text }, index) => (
              <li key={`${index} ${text}`} className={level === 'error' ? 'text-danger' : 'text-ink'}>
                {text}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Attempt({
  attempt,
  number,
  alone,
}: {
  readonly attempt: ExchangeAttempt;
  readonly number: number;
  readonly alone: boolean;
}) {
  const { url, key, sent, received, timings } = attempt;
  const { encrypt, wait, decrypt } = messages.timings;
  return (
    <section className="flex flex-col gap-1 rounded-control border border-line p-2">
      <p className="flex flex-wrap gap-x-2">
        {!alone && <strong className="font-medium">{messages.attempt(number)}</strong>}
        <span>{messages.status(received?.status)}</span>
        <span className="text-muted tabular-nums">
          {`${encrypt} ${messages.milliseconds(timings.encrypt)} · ${wait} ${messages.milliseconds(timings.wait)} · ${decrypt} ${messages.milliseconds(timings.decrypt)}`}
        </span>
      </p>
      <p className="font-mono text-xs [overflow-wrap:anywhere] text-muted">POST {url}</p>
      <p className="text-xs text-muted">{messages.key(key)}</p>
      <Fold title={messages.before}>
        <JsonBlock value={sent.plaintext} />
      </Fold>
      <Fold title={messages.sent}>
        <JsonBlock value={sent.headers} />
        <Raw>{sent.body}</Raw>
      </Fold>
      {received !== undefined && (
        <Fold title={messages.received}>
          <JsonBlock value={received.headers} />
          {received.body !== '' && <Raw>{received.body}</Raw>}
          {received.cut && <p className="text-faint">{messages.cut}</p>}
        </Fold>
      )}
    </section>
  );
}

function Raw({ children }: { readonly children: string }) {
  return (
    <pre className="max-h-40 overflow-auto rounded-control border border-line p-2 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
      {children}
    </pre>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer text-muted">{title}</summary>
      <div className="flex flex-col gap-1 pt-1">{children}</div>
    </details>
  );
}
