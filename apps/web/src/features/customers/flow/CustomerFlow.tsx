import {
  parseDocument,
  responseSummary,
  type JsonObject,
  type JsonValue,
  type OpenOptions,
} from '@flowsmith/flow-model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CustomerSession, SummaryLine } from '@/api/customers.ts';
import { PhoneScreen } from '@/features/phone/PhoneScreen.tsx';
import { failureShown, isExpiry } from '@/features/phone/player/failure.ts';
import { ExpiredDialog, FailureScreen } from '@/features/phone/player/FailureScreen.tsx';
import type { RunEntry } from '@/features/phone/player/run.ts';
import { UrlSheet } from '@/features/phone/player/UrlSheet.tsx';
import { usePlay } from '@/features/phone/player/usePlay.ts';
import type { Platform } from '@/features/phone/types.ts';
import { messages } from '../messages.ts';
import { sessionHost } from './session-host.ts';

/** What a customer filled in. */
export interface Completion {
  readonly payload: JsonObject;
  readonly summary: readonly SummaryLine[];
}

/** Props of {@link CustomerFlow}. */
export interface CustomerFlowProps {
  readonly session: CustomerSession;
  readonly platform: Platform;
  readonly onComplete: (completion: Promise<Completion>) => void;
  readonly onClose: () => void;
}

/** The flow of a message on its sheet, played against the endpoint that it is published with. */
export function CustomerFlow({ session, platform, onComplete, onClose }: CustomerFlowProps) {
  const value = useMemo<JsonValue>(() => parseDocument(session.flow.text).good?.value ?? null, [session]);
  const opening = useMemo<OpenOptions>(() => session.opening, [session]);
  const { host, finish } = useMemo(() => sessionHost(session.id), [session.id]);
  const play = usePlay(value, host, opening, true);
  const { run, shown, view, send, open, retry } = play;
  const [passed, setPassed] = useState<RunEntry>();
  const failure = failureShown(run);
  const failed = failure === passed ? undefined : failure;
  const close = useCallback(() => send({ type: 'close' }), [send]);

  // Once: React may run an effect again.
  const ended = useRef(false);
  useEffect(() => {
    if (ended.current) return;
    if (shown.status === 'completed' && shown.completion !== undefined) {
      ended.current = true;
      const summary = responseSummary(value, shown).map(({ label, text }) => ({ label, text }));
      onComplete(finish(shown.completion).then((payload) => ({ payload, summary })));
    } else if (shown.status === 'closed') {
      ended.current = true;
      onClose();
    }
  }, [shown, value, finish, onComplete, onClose]);

  if (isExpiry(failed)) {
    const words = typeof failed?.detail === 'string' && failed.detail !== '' ? failed.detail : failed?.text;
    return (
      <>
        <PhoneScreen view={view} platform={platform} onEvent={send} />
        <ExpiredDialog text={words ?? ''} onClose={close} />
      </>
    );
  }
  if (failed !== undefined || shown.status === 'failed') {
    return (
      <FailureScreen
        platform={platform}
        title={value === null ? messages.unreadable : view.title}
        canGoBack={view.screenId !== ''}
        still={false}
        onBack={() => {
          setPassed(failure);
          send({ type: 'dismiss-snackbar' });
        }}
        onClose={close}
        onRetry={failure === undefined ? () => open(opening) : retry}
      />
    );
  }
  return (
    <>
      <PhoneScreen view={view} platform={platform} onEvent={send} />
      {run.url !== undefined && <UrlSheet url={run.url} onClose={play.dismissUrl} />}
    </>
  );
}
