import type { ChatEntry } from '@/api/customers.ts';
import { BusinessBubble, type BubbleMedia } from './BusinessBubble.tsx';
import { clockOf } from './clock-of.ts';
import { CustomerBubble } from './CustomerBubble.tsx';
import { mediaKind } from './media-kind.ts';

/** Props of {@link ChatEntries}. */
export interface ChatEntriesProps {
  readonly entries: readonly ChatEntry[];
  readonly onOpen: (entry: ChatEntry) => void;
  /** A quick reply of a template was tapped. */
  readonly onQuickReply: (entry: ChatEntry, text: string) => void;
}

/** All messages of a chat, the latest in view. */
export function ChatEntries({ entries, onOpen, onQuickReply }: ChatEntriesProps) {
  const latest = entries.at(-1)?.id;
  return (
    <>
      {entries
        .filter(
          (entry) => entry.status !== 'failed' && (entry.from === 'customer' || entry.status !== 'accepted'),
        )
        .map((entry) =>
          entry.from === 'customer' ? (
            <CustomerBubble key={entry.id} entry={entry} quoted={quotedBy(entry, entries)} />
          ) : (
            <BusinessBubble
              key={entry.id}
              headline={entry.header?.text ?? ''}
              media={mediaOf(entry)}
              body={entry.text ?? ''}
              footer={entry.footer ?? ''}
              time={clockOf(entry.at)}
              cta={entry.flow?.cta}
              disabled={entry.flow?.state === 'disabled'}
              reason={entry.flow?.reason ?? undefined}
              onOpen={() => onOpen(entry)}
              more={entry.buttons.map(({ type, text }) => (
                <button
                  key={text}
                  type="button"
                  className="ph-bubble-button"
                  disabled={type !== 'QUICK_REPLY'}
                  onClick={() => onQuickReply(entry, text)}
                >
                  {text}
                </button>
              ))}
            />
          ),
        )}
      {/* A new one with each message, which then comes into view. */}
      <span key={latest} ref={showEnd} aria-hidden />
    </>
  );
}

function mediaOf({ header, media }: ChatEntry): BubbleMedia | undefined {
  const shown = header?.media ?? media;
  if (shown === null) return undefined;
  return { kind: mediaKind(shown.mimeType), url: shown.url, fileName: shown.fileName ?? undefined };
}

/** The words of the message that an answer is about. */
function quotedBy({ replyTo }: ChatEntry, entries: readonly ChatEntry[]): string {
  const about = entries.find(({ id }) => id === replyTo);
  return about?.header?.text ?? about?.text ?? '';
}

function showEnd(end: HTMLElement | null): void {
  end?.scrollIntoView({ block: 'end' });
}
