import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import {
  useCloseSession,
  useCompleteSession,
  useCustomerReads,
  useCustomerWrites,
  useOpenFlowMessage,
  type Chat,
  type ChatEntry,
  type CustomerSession,
} from '@/api/customers.ts';
import '@/features/phone/index.ts';
import { PhoneFrame } from '@/features/phone/PhoneFrame.tsx';
import { usePhoneFit } from '@/features/phone/player/usePhoneFit.ts';
import { usePhonePreferences } from '@/features/phone/usePhonePreferences.ts';
import { toast } from '@/ui/index.ts';
import { ChatComposer } from '../chat/ChatComposer.tsx';
import { ChatEntries } from '../chat/ChatEntries.tsx';
import { CustomerFlow, type Completion } from '../flow/CustomerFlow.tsx';
import { messages } from '../messages.ts';

/** The phone of a customer with one chat, and the flow that is open in it. */
export function CustomerPhone({
  chat,
  entries,
}: {
  readonly chat: Chat;
  readonly entries: readonly ChatEntry[];
}) {
  const platform = usePhonePreferences((state) => state.platform);
  const theme = usePhonePreferences((state) => state.theme);
  const { stage, width } = usePhoneFit();
  const navigate = useNavigate();
  const [session, setSession] = useState<CustomerSession>();
  const { mutate: openFlow } = useOpenFlowMessage();
  const { mutateAsync: complete } = useCompleteSession();
  const { mutate: closeSession } = useCloseSession();
  const { mutate: write } = useCustomerWrites(chat.id);
  const { mutate: read } = useCustomerReads(chat.id);
  // Who looks at a chat has read it.
  useEffect(() => {
    if (chat.unread > 0) read();
  }, [chat.unread, read]);

  const sessionId = session?.id ?? '';
  const onComplete = useCallback(
    (completion: Promise<Completion>) => {
      completion
        .then((done) => complete({ sessionId, ...done }))
        .then(
          () =>
            toast(messages.answered, {
              tone: 'success',
              action: { label: messages.seeAnswers, onClick: () => void navigate('/answers') },
            }),
          (error: unknown) => tell(messages.failed.complete, error),
        );
      setSession(undefined);
    },
    [complete, sessionId, navigate],
  );
  const onClose = useCallback(() => {
    closeSession(sessionId);
    setSession(undefined);
  }, [closeSession, sessionId]);

  const partner = useMemo(
    () => ({
      name: chat.business,
      note: chat.displayPhoneNumber,
      composer: (
        <ChatComposer
          onSend={(text) =>
            write({ type: 'text', text }, { onError: (error) => tell(messages.failed.write, error) })
          }
        />
      ),
    }),
    [chat.business, chat.displayPhoneNumber, write],
  );
  return (
    <div
      ref={stage}
      className="flex min-h-0 min-w-0 flex-1 items-center justify-center overflow-hidden bg-surface p-4"
    >
      <section aria-label={messages.phoneOf(chat.customer.name)}>
        <PhoneFrame
          platform={platform}
          theme={theme}
          width={width}
          partner={partner}
          chat={
            <ChatEntries
              entries={entries}
              onOpen={({ id }) =>
                openFlow(id, {
                  onSuccess: setSession,
                  onError: (error) => tell(messages.failed.open, error),
                })
              }
              onQuickReply={({ id }, text) => write({ type: 'button', text, replyTo: id })}
            />
          }
        >
          {session === undefined ? undefined : (
            <CustomerFlow
              key={session.id}
              session={session}
              platform={platform}
              onComplete={onComplete}
              onClose={onClose}
            />
          )}
        </PhoneFrame>
      </section>
    </div>
  );
}

function tell(title: string, error: unknown): void {
  toast(title, { tone: 'danger', text: asApiError(error).message });
}
