import { useState } from 'react';
import type { ChatEntry } from '@/api/customers.ts';
import { ChatIcon } from '@/features/phone/parts/ChatIcon.tsx';
import { Sheet } from '@/features/phone/sheets/Sheet.tsx';
import { messages } from '../messages.ts';
import { Media } from './BusinessBubble.tsx';
import { clockOf } from './clock-of.ts';
import { mediaKind } from './media-kind.ts';
import { Words } from './Words.tsx';

/** Answers that the bubble itself shows; the sheet behind it has all. */
const SHOWN = 3;

/** What the customer wrote or answered. */
export function CustomerBubble({ entry, quoted }: { readonly entry: ChatEntry; readonly quoted: string }) {
  const [details, setDetails] = useState(false);
  const { reply } = entry;
  const end = (
    <span className="ph-bubble-end">
      {reply !== null && <span className="ph-sent-more">{messages.replyDetails}</span>}
      <time dateTime={entry.at}>{clockOf(entry.at)}</time>
      <ChatIcon name="ticks" size={16} />
    </span>
  );
  if (reply !== null) {
    return (
      <>
        <button
          type="button"
          className="ph-bubble ph-bubble-sent"
          aria-haspopup="dialog"
          onClick={() => setDetails(true)}
        >
          {quoted !== '' && (
            <span className="ph-quote">
              <span dir="auto">{quoted}</span>
            </span>
          )}
          <span className="ph-sent-head">{messages.replySent}</span>
          {reply.summary.slice(0, SHOWN).map((row, index) => (
            <span key={index} className="ph-sent-row" dir="auto">
              {row.label}: {row.text}
            </span>
          ))}
          {end}
        </button>
        {details && (
          <Sheet title={messages.replySent} onClose={() => setDetails(false)}>
            <div className="ph-over-scroll">
              <Answers entry={entry} />
            </div>
          </Sheet>
        )}
      </>
    );
  }
  const kind = entry.media === null ? undefined : mediaKind(entry.media.mimeType);
  return (
    <div className="ph-bubble ph-bubble-sent" data-plain data-short>
      {entry.media !== null && kind !== undefined && (
        <Media media={{ kind, url: entry.media.url, fileName: entry.media.fileName ?? undefined }} />
      )}
      <div className="ph-bubble-text">
        {entry.text !== null && <Words text={entry.text} />}
        {end}
      </div>
    </div>
  );
}

function Answers({ entry }: { readonly entry: ChatEntry }) {
  const rows = entry.reply?.summary ?? [];
  return (
    <dl className="ph-answers">
      {rows.map((row, index) => (
        <div key={index} dir="auto">
          <dt>{row.label}</dt>
          <dd>{row.text}</dd>
        </div>
      ))}
    </dl>
  );
}
