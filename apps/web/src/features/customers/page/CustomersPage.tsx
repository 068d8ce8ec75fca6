import { MessageCircle, Plus, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useChat, useChats, useLiveChats } from '@/api/customers.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { sandboxParts } from '@/features/sandbox/paths.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { customersPath } from '../paths.ts';
import { ChatList } from './ChatList.tsx';
import { CustomerPhone } from './CustomerPhone.tsx';
import { NewCustomerDialog } from './NewCustomerDialog.tsx';
import { PersonPanel } from './PersonPanel.tsx';

const ICON = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** The phones of the sandbox's customers: chats at the left, the phone in the middle, its owner at the right. */
export default function CustomersPage() {
  const { chatId } = useParams();
  const navigate = useNavigate();
  const chats = useChats();
  const [adding, setAdding] = useState(false);
  useLiveChats();
  const open = chatId ?? chats.data?.[0]?.id ?? '';
  return (
    <PageFrame title={messages.title} parts={sandboxParts} part="phones">
      <div className="flex min-h-0 flex-1">
        <nav
          aria-label={messages.chats}
          className="flex w-64 shrink-0 flex-col overflow-y-auto border-r border-line bg-panel"
        >
          <div className="flex h-11 shrink-0 items-center gap-2 pr-2 pl-4">
            <h2 className="text-sm font-semibold text-ink">{messages.chats}</h2>
            <Button
              size="sm"
              variant="ghost"
              className="ml-auto"
              icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {messages.newChat}
            </Button>
          </div>
          {chats.isPending && (
            <div className="flex flex-col gap-2 p-3" aria-busy="true">
              <Skeleton className="h-10" />
              <Skeleton className="h-10" />
            </div>
          )}
          {chats.data !== undefined && <ChatList chats={chats.data} open={open} />}
          <p className="mt-auto p-4 text-sm text-pretty text-faint">{messages.about}</p>
        </nav>
        <main className="flex min-h-0 min-w-0 flex-1 bg-surface">
          {chats.isError ? (
            <Notice
              title={messages.offline.title}
              text={`${messages.offline.text} ${asApiError(chats.error).message}`}
              action={<Button onClick={() => void chats.refetch()}>{messages.retry}</Button>}
            />
          ) : open === '' && chats.isSuccess ? (
            <Notice {...messages.none} />
          ) : (
            <OpenChat key={open} id={open} />
          )}
        </main>
      </div>
      <NewCustomerDialog
        key={String(adding)}
        open={adding}
        onOpenChange={setAdding}
        onMade={(id) => {
          setAdding(false);
          void navigate(customersPath(id));
        }}
      />
    </PageFrame>
  );
}

function OpenChat({ id }: { readonly id: string }) {
  const chat = useChat(id);
  if (chat.isError) {
    return (
      <Notice title={messages.gone.title} text={`${messages.gone.text} ${asApiError(chat.error).message}`} />
    );
  }
  if (chat.data === undefined) {
    return (
      <div className="flex flex-1 items-center justify-center" aria-busy="true">
        <Skeleton className="h-4/5 w-80 rounded-[38px]" />
      </div>
    );
  }
  return (
    <>
      <CustomerPhone chat={chat.data.chat} entries={chat.data.messages} />
      <PersonPanel chat={chat.data.chat} />
    </>
  );
}

function Notice(props: { readonly title: string; readonly text: string; readonly action?: React.ReactNode }) {
  return (
    <EmptyState
      className="flex-1"
      icon={props.action === undefined ? <MessageCircle {...ICON} /> : <Smartphone {...ICON} />}
      {...props}
    />
  );
}
