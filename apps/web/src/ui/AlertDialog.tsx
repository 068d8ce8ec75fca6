import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { backdropClass, popupClass } from './Dialog.tsx';
import { messages } from './messages.ts';

/** Props of {@link AlertDialog}. */
export interface AlertDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, in plain words. */
  readonly children: ReactNode;
  /** Words on the confirming button: a verb, never "OK". */
  readonly confirm: string;
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot simply be undone. It stays open on a click outside. */
export function AlertDialog(props: AlertDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    children,
    confirm,
    cancel = messages.cancel,
    danger,
    busy,
    onConfirm,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-6">
          <Base.Popup className={cx(popupClass, 'w-[420px]')}>
            <div className="px-5 pt-4 pb-5">
              <Base.Title className="text-lg font-semibold text-ink">{title}</Base.Title>
              <Base.Description render={<div />} className="mt-1.5 text-base text-muted">
                {children}
              </Base.Description>
            </div>
            <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">
              <Base.Close render={<Button>{cancel}</Button>} />
              <Button
                variant={danger === true ? 'danger' : 'primary'}
                busy={busy ?? false}
                onClick={onConfirm}
              >
                {confirm}
              </Button>
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
