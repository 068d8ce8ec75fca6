import { memo, useState } from 'react';
import type { JsonObject, SummaryRow } from '@flowsmith/flow-model';
import { messages as phoneMessages } from '../messages.ts';
import { ChatIcon } from '../parts/ChatIcon.tsx';
import type { Platform } from '../types.ts';
import type { ChatMessage } from './chatMessage.ts';
import { playerMessages as messages } from './messages.ts';
import { ResponseSheet } from './ResponseSheet.tsx';

/** Answers that the bubble itself shows; the sheet behind it has all. */
const SHOWN = 3;

/** Props of {@link ChatMessages}. */
export interface ChatMessagesProps {
  readonly platform: Platform;
  readonly message: ChatMessage;
  /** The message that was sent, once the flow is completed. */
  readonly completion?: JsonObject | undefined;
  readonly summary: readonly SummaryRow[];
  /** The endpoint said that the flow's token is no longer valid: it cannot be opened again. */
  readonly expired: boolean;
  /** Nothing can be used: another moment is looked at. */
  readonly still: boolean;
  readonly onOpen: () => void;
}

/** The chat without the sheet: the message that opens the flow and, at the end, the answer that went back. */
export const ChatMessages = memo(function ChatMessages(props: ChatMessagesProps) {
  const { platform, message, completion, summary, expired, still, onOpen } = props;
  const [details, setDetails] = useState(false);
  const clock = phoneMessages.clock(platform);
  return (
    <>
      <div className="ph-bubble">
        <div className="ph-bubble-text">
          {message.header !== '' && (
            <p className="ph-bubble-head" dir="auto">
              {message.header}
            </p>
          )}
          <p dir="auto">{message.body}</p>
          <p className="ph-bubble-end">
            <span dir="auto">{message.footer}</span>
            <time>{clock}</time>
          </p>
        </div>
        <button type="button" className="ph-bubble-button" disabled={expired || still} onClick={onOpen}>
          <ChatIcon name="form" size={18} />
          {message.button}
        </button>
      </div>
      {completion !== undefined && (
        <button
          type="button"
          className="ph-bubble ph-bubble-sent"
          aria-haspopup="dialog"
          disabled={still}
          onClick={() => setDetails(true)}
        >
          <span className="ph-quote">
            <b>{phoneMessages.business}</b>
            <span dir="auto">{message.header === '' ? message.body : message.header}</span>
          </span>
          <span className="ph-sent-head">{messages.sentBubble}</span>
          {summary.slice(0, SHOWN).map((row) => (
            <span key={`${row.screenId}.${row.name}`} className="ph-sent-row" dir="auto">
              {row.label}: {row.text}
            </span>
          ))}
          <span className="ph-bubble-end">
            <span className="ph-sent-more">
              {summary.length > SHOWN ? messages.moreAnswers(summary.length - SHOWN) : messages.details}
            </span>
            <time>{clock}</time>
            <ChatIcon name="ticks" size={16} />
          </span>
        </button>
      )}
      <p className="ph-sr" role="status">
        {completion === undefined ? '' : messages.sentSpoken}
      </p>
      {details && completion !== undefined && !still && (
        <ResponseSheet summary={summary} onClose={() => setDetails(false)} />
      )}
    </>
  );
});
