import { FileText, ImageIcon, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { ChatIcon } from '@/features/phone/parts/ChatIcon.tsx';
import { messages } from '../messages.ts';
import { Words } from './Words.tsx';

/** A picture, video or file above the words. Without `url` its place is held. */
export interface BubbleMedia {
  readonly kind: 'image' | 'video' | 'document';
  readonly url?: string | undefined;
  readonly fileName?: string | undefined;
}

/** Props of {@link BusinessBubble}. Texts that are empty are not shown. */
export interface BusinessBubbleProps {
  readonly headline: string;
  readonly media: BubbleMedia | undefined;
  readonly body: string;
  readonly footer: string;
  readonly time: string;
  /** The button that opens a flow. */
  readonly cta: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Why it is disabled. */
  readonly reason?: string | undefined;
  readonly onOpen?: (() => void) | undefined;
  /** Further buttons of a template. */
  readonly more?: ReactNode;
}

/** A message of the business, as its customer sees it. */
export function BusinessBubble(props: BusinessBubbleProps) {
  const { headline, media, body, footer, time, cta, disabled, reason, onOpen, more } = props;
  const isShort = cta === undefined && media === undefined;
  return (
    <div className="ph-bubble" data-short={isShort || undefined}>
      {media !== undefined && <Media media={media} />}
      <div className="ph-bubble-text">
        {headline !== '' && (
          <p className="ph-bubble-head" dir="auto">
            {headline}
          </p>
        )}
        {body !== '' && <Words text={body} />}
        <p className="ph-bubble-end">
          <span dir="auto">{footer}</span>
          <time>{time}</time>
        </p>
      </div>
      {cta !== undefined && (
        <button
          type="button"
          className="ph-bubble-button"
          disabled={disabled}
          title={reason}
          onClick={onOpen}
        >
          <ChatIcon name="form" size={18} />
          {cta}
        </button>
      )}
      {more}
    </div>
  );
}

const ICON = { size: 26, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Also used for what customers send. */
export function Media({ media }: { readonly media: BubbleMedia }) {
  const { kind, url, fileName } = media;
  if (kind === 'document') {
    return (
      <div className="ph-bubble-file">
        <FileText {...ICON} /> <span>{fileName ?? messages.document}</span>
      </div>
    );
  }
  if (url === undefined) {
    return (
      <div className="ph-bubble-media">
        {kind === 'image' ? <ImageIcon {...ICON} /> : <Video {...ICON} />}
      </div>
    );
  }
  return (
    <div className="ph-bubble-media">
      {kind === 'image' ? (
        <img src={url} alt={fileName ?? messages.photo} />
      ) : (
        <video src={url} controls muted aria-label={fileName ?? messages.video} />
      )}
    </div>
  );
}
