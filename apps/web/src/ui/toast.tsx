import { createPortal } from 'react-dom';
import { Toaster as Sonner, toast as show } from 'sonner';
import { messages } from './messages.ts';
import { useTheme } from './useTheme.ts';

/** What a toast may carry. */
export interface ToastOptions {
  readonly tone?: 'neutral' | 'success' | 'warning' | 'danger';
  /** Second line. */
  readonly text?: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /** A later toast with the same id takes the place of the first. */
  readonly id?: string;
  /** Milliseconds; default 4,000, with an action 8,000. */
  readonly duration?: number;
}

/**
 * Says something that happened, at the bottom of the window, and reads it out. For what needs an answer use a dialog.
 * Returns the id, for `dismissToast`.
 *
 * @example toast('Flow deleted', { action: { label: 'Undo', onClick: undelete } });
 */
export function toast(message: string, options: ToastOptions = {}): string | number {
  const { tone = 'neutral', text, action, id, duration } = options;
  return show(message, {
    ...(id === undefined ? {} : { id }),
    ...(text === undefined ? {} : { description: text }),
    ...(action === undefined ? {} : { action }),
    duration: duration ?? (action === undefined ? 4000 : 8000),
    classNames: { toast: `${toastClass} ${edges[tone]}` },
  });
}

/** Takes a toast away before its time. */
export function dismissToast(id: string | number): void {
  show.dismiss(id);
}

/** The place where toasts appear; once, in the app's layout. */
export function Toaster() {
  const { theme } = useTheme();
  // Outside the app's root, so that it is above dialogs, too.
  return createPortal(
    <Sonner
      theme={theme}
      position="bottom-center"
      containerAriaLabel={messages.notifications}
      gap={8}
      offset={16}
      toastOptions={{
        unstyled: true,
        classNames: {
          title: 'text-base font-medium text-ink',
          description: 'text-sm text-muted',
          content: 'min-w-0 flex-1',
          actionButton:
            'h-7 shrink-0 rounded-control px-2.5 text-base font-semibold text-accent hover:bg-hover',
        },
      }}
    />,
    document.body,
  );
}

const toastClass =
  'flex w-[356px] items-center gap-3 rounded-card border-l-3 bg-raised py-2.5 pr-3 pl-3.5 shadow-float font-sans';

const edges = {
  neutral: 'border-l-strong',
  success: 'border-l-success',
  warning: 'border-l-warning',
  danger: 'border-l-danger',
};
