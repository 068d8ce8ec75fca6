import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Toaster as Sonner, toast as show } from 'sonner';
import { messages } from './messages.ts';
import { takeToasts, type Toast } from './toast.ts';
import { useTheme } from './useTheme.ts';

/** Where toasts appear; loaded with the first one. */
export default function ToastBox() {
  const { theme } = useTheme();
  useEffect(() => takeToasts(showToast), []);
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

function showToast({ message, tone = 'neutral', text, action, id, duration }: Toast): void {
  show(message, {
    ...(id === undefined ? {} : { id }),
    ...(text === undefined ? {} : { description: text }),
    ...(action === undefined ? {} : { action }),
    duration: duration ?? (action === undefined ? 4000 : 8000),
    classNames: { toast: `${toastClass} ${edges[tone]}` },
  });
}

const toastClass =
  'flex w-[356px] items-center gap-3 rounded-card border-l-3 bg-raised py-2.5 pr-3 pl-3.5 shadow-float font-sans';

const edges = {
  neutral: 'border-l-strong',
  success: 'border-l-success',
  warning: 'border-l-warning',
  danger: 'border-l-danger',
};
