import { memo, type ReactNode } from 'react';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';
import { ChatIcon } from './ChatIcon.tsx';
import { Icon } from './Icon.tsx';

/** Whose chat it is, and what people can do in it beside opening the flow. */
export interface ChatPartner {
  readonly name: string;
  /** Below the name: a phone number. */
  readonly note: string;
  /** In place of the drawn one: a field that can be written in. */
  readonly composer?: ReactNode;
}

/** The chat from which the flow was opened: its header, and its messages and composer when there are any messages. */
export const Chat = memo(function Chat({
  platform,
  partner,
  children,
}: {
  readonly platform: Platform;
  /** Default: some business. */
  readonly partner?: ChatPartner | undefined;
  readonly children?: ReactNode;
}) {
  const bare = children === undefined || children === null;
  return (
    <div className="ph-chat">
      <div className="ph-chat-header">
        <Icon name={platform === 'ios' ? 'chevronBack' : 'back'} size={22} />
        <span className="ph-avatar" aria-hidden="true" />
        <span className="ph-chat-names">
          <span className="ph-chat-name">
            <span className="ph-chat-words">{partner?.name ?? messages.business}</span>{' '}
            <ChatIcon name="verified" size={15} />
          </span>
          <span className="ph-chat-note">{partner?.note ?? messages.businessAccount}</span>
        </span>
        <ChatIcon name="shop" size={22} />
        <ChatIcon name="call" size={22} />
        {platform === 'android' && <Icon name="moreVertical" size={22} />}
      </div>
      {!bare && (
        <>
          <div className="ph-chat-messages">
            <span className="ph-chat-day">{messages.today}</span>
            <span className="ph-chat-notice">
              <ChatIcon name="lock" size={11} /> {messages.chatNotice}
            </span>
            {children}
          </div>
          {partner?.composer ?? <Composer platform={platform} />}
        </>
      )}
    </div>
  );
});

/** Where people would write; decoration, as the chat is there for its flow. */
function Composer({ platform }: { readonly platform: Platform }) {
  return platform === 'ios' ? (
    <div className="ph-composer" aria-hidden="true">
      <Icon name="plus" size={24} />
      <span className="ph-composer-field">
        <ChatIcon name="sticker" size={20} />
      </span>
      <Icon name="camera" size={23} />
      <ChatIcon name="microphone" size={22} />
    </div>
  ) : (
    <div className="ph-composer" aria-hidden="true">
      <span className="ph-composer-field">
        <ChatIcon name="smile" size={22} />
        <span>{messages.message}</span>
        <ChatIcon name="clip" size={20} />
        <Icon name="camera" size={21} />
      </span>
      <span className="ph-composer-speak">
        <ChatIcon name="microphone" size={21} />
      </span>
    </div>
  );
}
