import type { JsonObject, SummaryRow } from '@flowsmith/flow-model';
import { messages as phoneMessages } from '../messages.ts';
import { playerMessages as messages } from './messages.ts';

/** The chat without the sheet: the message that opens the flow and, at the end, the answer that went back. */
export function ChatMessages({
  completion,
  summary,
  onOpen,
}: {
  readonly completion?: JsonObject | undefined;
  readonly summary: readonly SummaryRow[];
  readonly onOpen: () => void;
}) {
  const done = completion !== undefined;
  return (
    <>
      <div className="ph-message">
        <p>{messages.invitation}</p>
        <button type="button" className="ph-message-button" onClick={onOpen}>
          {done ? messages.playAgain : messages.openFlow}
        </button>
      </div>
      {done && (
        <div className="ph-message ph-message-sent" role="status">
          <div className="ph-quote">
            <b>{phoneMessages.business}</b>
            <span>{messages.invitation}</span>
          </div>
          <p className="ph-sent-head">{messages.sentBubble}</p>
          {summary.length > 0 ? (
            <dl className="ph-sent-rows">
              {summary.map((row) => (
                <div key={`${row.screenId}.${row.name}`}>
                  <dt dir="auto">{row.label}</dt>
                  <dd dir="auto">{row.text}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <pre className="ph-sent-payload">{JSON.stringify(completion, undefined, 1)}</pre>
          )}
        </div>
      )}
    </>
  );
}
