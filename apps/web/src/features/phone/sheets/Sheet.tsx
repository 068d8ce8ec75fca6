import { use, useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FocusContext, OverlayContext } from '../parts/overlay.ts';
import { Icon } from '../parts/Icon.tsx';
import { messages } from '../messages.ts';
import type { Platform } from '../types.ts';
import { useFocusTrap } from './useFocusTrap.ts';

/**
 * Something that rises over the phone's screen: a sheet from below or a dialog in the middle.
 * Holds the focus while open; Escape, the scrim and the cross close it.
 */
export function Sheet({
  title,
  kind = 'bottom',
  platform,
  tall,
  bare,
  onClose,
  actions,
  children,
}: {
  readonly title: string;
  readonly kind?: 'bottom' | 'dialog';
  /** iOS leaves by a word, Android by a cross; without a platform a cross. */
  readonly platform?: Platform | undefined;
  /** As high as the phone allows, so that a list does not jump while it is searched. */
  readonly tall?: boolean | undefined;
  /** Without the title row; the title is still spoken. */
  readonly bare?: boolean | undefined;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const overlay = use(OverlayContext);
  const takesFocus = use(FocusContext);
  const trap = useFocusTrap(onClose, takesFocus);
  const sheet = (
    <div
      className="ph-over"
      data-kind={kind}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        className="ph-over-sheet"
        ref={trap}
        role="dialog"
        aria-modal={takesFocus}
        aria-labelledby={id}
        tabIndex={-1}
        data-tall={tall || undefined}
      >
        {kind === 'bottom' && <span className="ph-over-handle" aria-hidden="true" />}
        {bare === true ? (
          <h2 className="ph-sr" id={id}>
            {title}
          </h2>
        ) : (
          <div className="ph-over-bar">
            <button
              type="button"
              className="ph-over-close"
              aria-label={platform === 'ios' ? messages.cancel : messages.close}
              onClick={onClose}
            >
              {platform === 'ios' ? messages.cancel : <Icon name="close" />}
            </button>
            <h2 className="ph-over-title" id={id} dir="auto">
              {title}
            </h2>
            <span className="ph-over-end" />
          </div>
        )}
        {children}
        {actions !== undefined && <div className="ph-over-actions">{actions}</div>}
      </div>
    </div>
  );
  return overlay === null ? sheet : createPortal(sheet, overlay);
}
