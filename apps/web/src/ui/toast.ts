import { create } from 'zustand';

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

/** A toast that was asked for. */
export interface Toast extends ToastOptions {
  readonly message: string;
}

/** Toasts that wait for what shows them, and whether there ever was one. */
export const useToasts = create<{ readonly begun: boolean; readonly waiting: readonly Toast[] }>()(() => ({
  begun: false,
  waiting: [],
}));
let taker: ((toast: Toast) => void) | undefined;

/**
 * Says something that happened, at the bottom of the window, and reads it out. For what needs an answer use a dialog.
 *
 * @example toast('Flow deleted', { action: { label: 'Undo', onClick: undelete } });
 */
export function toast(message: string, options: ToastOptions = {}): void {
  const asked = { ...options, message };
  if (taker === undefined)
    useToasts.setState(({ waiting }) => ({ begun: true, waiting: [...waiting, asked] }));
  else taker(asked);
}

/** Hands all toasts, those that wait and those to come, to who can show them. Returns a function that ends it. */
export function takeToasts(show: (toast: Toast) => void): () => void {
  taker = show;
  for (const each of useToasts.getState().waiting) show(each);
  useToasts.setState({ waiting: [] });
  return () => {
    taker = undefined;
  };
}
