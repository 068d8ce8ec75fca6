import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject, RuntimeEvent, RuntimeState, ScreenView, SummaryRow } from '@flowsmith/flow-model';
import { cx } from '@/ui/index.ts';
import { PhoneFrame } from '../PhoneFrame.tsx';
import { PhoneScreen } from '../PhoneScreen.tsx';
import type { ChatMessage } from './chatMessage.ts';
import { ChatMessages } from './ChatMessages.tsx';
import { isExpiry } from './failure.ts';
import { ExpiredDialog, FailureScreen } from './FailureScreen.tsx';
import { playerMessages as messages } from './messages.ts';
import type { RunEntry } from './run.ts';
import { UrlSheet } from './UrlSheet.tsx';
import { usePhoneFit } from './usePhoneFit.ts';
import type { PhoneLook } from './usePhoneLook.ts';

/** Props of {@link Stage}. */
export interface StageProps {
  readonly look: PhoneLook;
  readonly status: RuntimeState['status'];
  readonly view: ScreenView;
  /** A page that the flow wants to open. */
  readonly url: string | undefined;
  /** The failed request that stands in the way. */
  readonly failure: RunEntry | undefined;
  readonly message: ChatMessage;
  readonly completion: JsonObject | undefined;
  readonly summary: readonly SummaryRow[];
  readonly expired: boolean;
  /** Another moment is looked at: nothing on the phone can be used. */
  readonly still: boolean;
  readonly onEvent: (event: RuntimeEvent) => void;
  readonly onOpen: () => void;
  readonly onRetry: () => void;
  readonly onUrlSeen: () => void;
}

/** The phone in its place: the chat, and the flow on its sheet while it is open. */
export const Stage = memo(function Stage(props: StageProps) {
  const { look, status, view, url, failure, message, completion, summary, expired, still } = props;
  const { onEvent, onOpen, onRetry, onUrlSeen } = props;
  const { platform, theme, textScale, rtl, fit, bare } = look;
  const { stage, width } = usePhoneFit();
  const [passed, setPassed] = useState<RunEntry>();
  const failed = failure !== undefined && (still || failure !== passed) ? failure : undefined;
  const pass = useCallback(() => {
    setPassed(failure);
    onEvent({ type: 'dismiss-snackbar' });
  }, [failure, onEvent]);
  const close = useCallback(() => onEvent({ type: 'close' }), [onEvent]);
  const open = status !== 'completed' && status !== 'closed';

  const chat = useMemo(
    () =>
      open ? undefined : (
        <ChatMessages
          platform={platform}
          message={message}
          completion={completion}
          summary={summary}
          expired={expired}
          still={still}
          onOpen={onOpen}
        />
      ),
    [open, platform, message, completion, summary, expired, still, onOpen],
  );
  const sheet = useMemo(() => {
    if (!open) return undefined;
    const isGone = isExpiry(failed);
    return (
      <>
        {(failed !== undefined || status === 'failed') && !isGone ? (
          <FailureScreen
            platform={platform}
            title={view.title}
            canGoBack={view.screenId !== ''}
            still={still}
            onBack={pass}
            onClose={close}
            onRetry={failure === undefined ? onOpen : onRetry}
          />
        ) : (
          <PhoneScreen view={view} platform={platform} still={still} onEvent={onEvent} />
        )}
        {isGone && !still && <ExpiredDialog text={textOf(failed)} onClose={close} />}
        {url !== undefined && !still && <UrlSheet url={url} onClose={onUrlSeen} />}
      </>
    );
  }, [
    open,
    failed,
    failure,
    status,
    platform,
    view,
    still,
    pass,
    close,
    onOpen,
    onRetry,
    onEvent,
    url,
    onUrlSeen,
  ]);

  const phone = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current === open) return;
    wasOpen.current = open;
    // What had the focus is behind the sheet now, or gone with it.
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const next = phone.current?.querySelector<HTMLElement>(open ? '.ph-sheet' : '.ph-bubble-button');
    next?.focus({ preventScroll: true });
  }, [open]);
  return (
    <div
      ref={stage}
      className={cx(
        'flex min-h-0 min-w-0 flex-1 bg-surface',
        bare ? '' : 'p-4',
        fit ? 'items-center justify-center overflow-hidden' : 'overflow-auto',
      )}
    >
      <div ref={phone} className={bare ? 'size-full' : 'm-auto'}>
        <PhoneFrame
          platform={platform}
          theme={theme}
          width={fit ? width : undefined}
          textScale={textScale}
          rtl={rtl}
          bare={bare}
          chat={chat}
        >
          {sheet}
        </PhoneFrame>
      </div>
    </div>
  );
});

/** The endpoint's words, shown as they are. */
function textOf(failure: RunEntry | undefined): string {
  return typeof failure?.detail === 'string' && failure.detail !== '' ? failure.detail : messages.expired;
}
