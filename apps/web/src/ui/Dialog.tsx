import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldHelpBelow } from './Field.tsx';
import { messages } from './messages.ts';

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons, right-aligned; the primary one last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Content runs to the edges (lists, galleries). */
  readonly flush?: boolean;
  /** Keeps its full height whatever it holds, so that it does not jump while its content changes. */
  readonly tall?: boolean;
}

const widths = { sm: 'w-[400px]', md: 'w-[520px]', lg: 'w-[720px]', xl: 'w-[1040px]' };

/** A modal dialog: title, content, footer. Esc and a click outside close it; focus returns to where it was. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  children,
  size = 'md',
  flush,
  tall,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-6">
          <Base.Popup className={cx(popupClass, widths[size], tall && 'h-[min(720px,100%)]')}>
            <header className="px-5 pt-4 pr-14 pb-3">
              <Base.Title className="text-lg font-semibold text-ink">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description render={<div />} className="mt-0.5 text-base text-muted">
                  {description}
                </Base.Description>
              )}
            </header>
            <div className={cx('min-h-0 flex-1 overflow-y-auto', !flush && 'px-5 pt-1 pb-5')}>
              <FieldHelpBelow value>{children}</FieldHelpBelow>
            </div>
            {footer !== undefined && (
              <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
                {footer}
              </footer>
            )}
            {/* Last, so that the focus goes to the first field and not to the way out. */}
            <Base.Close
              aria-label={messages.close}
              className="absolute top-3.5 right-3.5 inline-flex size-7 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink"
            >
              <X size={16} strokeWidth={1.5} />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Shared with {@link AlertDialog}. */
export const backdropClass =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0';

/** Shared with {@link AlertDialog}. */
export const popupClass =
  'relative flex max-h-full max-w-full flex-col overflow-hidden rounded-card bg-raised text-ink shadow-float outline-none ' +
  'transition-[opacity,transform] duration-150 ease-out [--control-height:32px] ' +
  'data-[ending-style]:scale-[0.98] data-[ending-style]:opacity-0 data-[starting-style]:scale-[0.98] data-[starting-style]:opacity-0';
