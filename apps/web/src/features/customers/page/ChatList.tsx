import { Link } from 'react-router';
import type { Chat, ChatEntry } from '@/api/customers.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Badge, cx } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { customersPath } from '../paths.ts';

/** Every chat of every customer, the latest first. */
export function ChatList({ chats, open }: { readonly chats: readonly Chat[]; readonly open: string }) {
  return (
    <ul className="flex flex-col gap-px p-2">
      {chats.map((chat) => (
        <li key={chat.id}>
          <Link
            to={customersPath(chat.id)}
            aria-current={chat.id === open ? 'page' : undefined}
            className={cx(
              'flex items-center gap-2.5 rounded-control px-2 py-2',
              chat.id === open ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
          >
            <span
              aria-hidden
              className="flex size-8 shrink-0 items-center justify-center rounded-full bg-hover text-sm font-semibold text-muted"
            >
              {chat.customer.name.slice(0, 1).toUpperCase()}
            </span>
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline gap-2">
                <span className="truncate font-medium text-ink">{chat.customer.name}</span>
                {chat.lastMessage !== null && (
                  <time
                    className="ml-auto shrink-0 text-xs text-faint"
                    dateTime={chat.lastMessage.at}
                    title={fullTime(chat.lastMessage.at)}
                  >
                    {relativeTime(chat.lastMessage.at)}
                  </time>
                )}
              </span>
              <span className="flex items-center gap-2">
                <span className="truncate text-sm text-muted">{inShort(chat.lastMessage)}</span>
                {chat.unread > 0 && (
                  <Badge tone="accent" className="ml-auto" title={messages.unread(chat.unread)}>
                    {chat.unread}
                  </Badge>
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The last message in one line. */
function inShort(message: ChatEntry | null): string {
  if (message === null) return '';
  if (message.type === 'flow-reply') return messages.lastReply;
  if (message.flow !== null) return messages.lastFlow(message.flow.cta);
  return message.text ?? messages.lastOther;
}
