import type { ReactNode } from 'react';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';
import { Icon } from './Icon.tsx';

/** The chat from which the flow was opened: its header, and its messages when there are any. */
export function Chat({ platform, children }: { readonly platform: Platform; readonly children?: ReactNode }) {
  const bare = children === undefined || children === null;
  return (
    <div className="ph-chat">
      <div className="ph-chat-header">
        <Icon name={platform === 'ios' ? 'chevronBack' : 'back'} size={22} />
        <span className="ph-avatar" aria-hidden="true" />
        <span className="ph-chat-names">
          <span className="ph-chat-name">{messages.business}</span>
          <span className="ph-chat-note">{messages.businessAccount}</span>
        </span>
        <Icon name={platform === 'ios' ? 'more' : 'moreVertical'} size={22} />
      </div>
      {!bare && (
        <div className="ph-chat-messages">
          <span className="ph-chat-day">{messages.today}</span>
          {children}
        </div>
      )}
    </div>
  );
}
