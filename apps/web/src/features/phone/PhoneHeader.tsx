import { memo } from 'react';
import { messages } from './messages.ts';
import { Icon } from './parts/Icon.tsx';
import type { Platform } from './types.ts';

/** Props of {@link PhoneHeader}. */
export interface PhoneHeaderProps {
  readonly title: string;
  readonly platform: Platform;
  /** Shows the way back in place of the way out. */
  readonly canGoBack?: boolean | undefined;
  readonly inert?: boolean | undefined;
  /** Nothing in it can be used, though it looks so. */
  readonly still?: boolean | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** Top of the sheet: leave or go back, the screen's title on one line, the menu. */
export const PhoneHeader = memo(function PhoneHeader(props: PhoneHeaderProps) {
  const { title, platform, canGoBack = false, inert, still, onBack, onClose } = props;
  const label = canGoBack ? messages.back : platform === 'ios' ? messages.cancel : messages.close;
  const mark = canGoBack ? (
    <Icon name={platform === 'ios' ? 'chevronBack' : 'back'} />
  ) : platform === 'ios' ? (
    messages.cancel
  ) : (
    <Icon name="close" />
  );
  return (
    <div className="ph-header" inert={still}>
      <span className="ph-handle" aria-hidden="true" />
      <div className="ph-bar">
        {inert === true ? (
          <span className="ph-bar-button">{mark}</span>
        ) : (
          <button
            type="button"
            className="ph-bar-button"
            aria-label={label}
            onClick={canGoBack ? onBack : onClose}
          >
            {mark}
          </button>
        )}
        {inert === true ? (
          <span className="ph-title" dir="auto">
            {title}
          </span>
        ) : (
          <h1 className="ph-title" dir="auto">
            {title}
          </h1>
        )}
        <span className="ph-menu">
          <Icon name={platform === 'ios' ? 'more' : 'moreVertical'} size={platform === 'ios' ? 20 : 24} />
        </span>
      </div>
    </div>
  );
});
