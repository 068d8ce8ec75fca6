import { PhoneBody } from '../PhoneScreen.tsx';
import { PhoneFooter } from '../PhoneFooter.tsx';
import { PhoneHeader } from '../PhoneHeader.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Sheet } from '../sheets/Sheet.tsx';
import type { Platform } from '../types.ts';
import { playerMessages as messages } from './messages.ts';

/** What a phone shows in place of a screen when its endpoint failed: a general text, and a way to try again (Flow JSON reference, 8.5). */
export function FailureScreen({
  platform,
  title,
  canGoBack,
  still,
  onBack,
  onClose,
  onRetry,
}: {
  readonly platform: Platform;
  readonly title: string;
  /** There is a screen to go back to. */
  readonly canGoBack: boolean;
  readonly still: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}) {
  return (
    <>
      <PhoneHeader
        title={title}
        platform={platform}
        canGoBack={canGoBack}
        still={still}
        onBack={onBack}
        onClose={onClose}
      />
      <PhoneBody still={still}>
        <div className="ph-failure" role="alert">
          <Icon name="warning" size={44} />
          <p className="ph-failure-title">{messages.failedTitle}</p>
          <p>{messages.failedText}</p>
          <button type="button" className="ph-failure-button" onClick={onRetry}>
            {messages.tryAgain}
          </button>
        </div>
      </PhoneBody>
      <PhoneFooter platform={platform} still={still} />
    </>
  );
}

/** What a phone shows when the flow's token is no longer valid (status 427): the endpoint's words, then the flow closes. */
export function ExpiredDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  return (
    <Sheet
      title={text}
      kind="dialog"
      bare
      onClose={onClose}
      actions={
        <button type="button" className="ph-text-button" onClick={onClose}>
          {messages.ok}
        </button>
      }
    >
      <p className="ph-dialog-text" dir="auto">
        {text}
      </p>
    </Sheet>
  );
}
