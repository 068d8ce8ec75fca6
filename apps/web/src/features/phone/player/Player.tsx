import { useMemo, useState } from 'react';
import { Smartphone } from 'lucide-react';
import { responseSummary, screensOf, type ExchangeHost, type JsonValue } from '@flowsmith/flow-model';
import { cx, EmptyState } from '@/ui/index.ts';
import { PhoneFrame } from '../PhoneFrame.tsx';
import { PhoneScreen } from '../PhoneScreen.tsx';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { ChatMessages } from './ChatMessages.tsx';
import { DebugPanel } from './DebugPanel.tsx';
import { ExchangeNotice } from './ExchangeNotice.tsx';
import { playerMessages as messages } from './messages.ts';
import { openingAt } from './opening.ts';
import { PlayerToolbar } from './PlayerToolbar.tsx';
import { UrlSheet } from './UrlSheet.tsx';
import { usePhoneFit } from './usePhoneFit.ts';
import { usePlay } from './usePlay.ts';

const HOST: ExchangeHost = { exchange: async () => ({ kind: 'unanswered' }) };

/** Props of {@link Player}. */
export interface PlayerProps {
  /** The flow; may change while it is played. */
  readonly value: JsonValue;
  /** Where to start instead of the entry screen. */
  readonly startScreen?: string | undefined;
  readonly className?: string | undefined;
}

/**
 * Plays a flow on a phone, with what it holds and what happens beside it (below it where there is little room).
 * Fills the element it stands in.
 *
 * @example <Player value={doc.good?.value ?? null} startScreen="SIGN_UP" />
 */
export function Player(props: PlayerProps) {
  if (screensOf(props.value).length > 0) return <Playing key={props.startScreen ?? ''} {...props} />;
  return (
    <EmptyState
      icon={<Smartphone size={20} strokeWidth={1.5} />}
      title={messages.noScreensTitle}
      text={messages.noScreensText}
      className={props.className ?? ''}
    />
  );
}

function Playing({ value, startScreen, className }: PlayerProps) {
  const { platform, theme } = usePhonePreferences();
  const [start, setStart] = useState(startScreen);
  const opening = useMemo(() => openingAt(value, start), [value, start]);
  const {
    run,
    shown,
    view,
    unanswered,
    send,
    open: openFlow,
    dismissUrl,
  } = usePlay(value, HOST, opening, true);
  const restart = (screen: string | undefined) => openFlow(openingAt(value, screen));
  const { stage, width } = usePhoneFit();
  const { url } = run;
  const state = shown;
  const request = unanswered;
  const open = state.status !== 'completed' && state.status !== 'closed';
  return (
    <div className={cx('@container flex h-full min-h-0 flex-col bg-surface', className)}>
      <PlayerToolbar
        value={value}
        start={start ?? ''}
        canGoBack={open && view.canGoBack}
        onStart={(screen) => {
          const next = screen === '' ? undefined : screen;
          setStart(next);
          restart(next);
        }}
        onBack={() => send({ type: 'back' })}
        onRestart={() => restart(start)}
      />
      <div className="flex min-h-0 flex-1 flex-col @2xl:flex-row">
        <div
          ref={stage}
          className="flex min-h-0 min-w-0 flex-[3] items-center justify-center overflow-hidden p-4"
        >
          <PhoneFrame
            platform={platform}
            theme={theme}
            width={width}
            chat={
              open ? undefined : (
                <ChatMessages
                  completion={state.completion}
                  summary={responseSummary(value, state)}
                  onOpen={() => restart(start)}
                />
              )
            }
          >
            {open ? (
              <>
                <PhoneScreen view={view} platform={platform} onEvent={send} />
                {url !== undefined && <UrlSheet url={url} onClose={dismissUrl} />}
              </>
            ) : undefined}
          </PhoneFrame>
        </div>
        <aside
          className={cx(
            'flex min-h-0 flex-col border-line bg-panel overflow-auto @max-2xl:max-h-[45%] @max-2xl:flex-1 @max-2xl:border-t @2xl:flex-[2] @2xl:max-w-96 @2xl:border-l',
            request === undefined ? '@max-2xl:min-h-44' : '@max-2xl:min-h-56',
          )}
          aria-label={messages.panel}
        >
          {request !== undefined && (
            <div className="p-3 pb-0">
              <ExchangeNotice
                key={request.id}
                value={value}
                current={view.screenId}
                flowToken={state.flowToken}
                onAnswer={send}
                {...request}
              />
            </div>
          )}
          <DebugPanel run={run} view={view} />
        </aside>
      </div>
    </div>
  );
}
