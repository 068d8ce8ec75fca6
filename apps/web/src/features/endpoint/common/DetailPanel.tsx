import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { Button, cx, EmptyState, IconButton } from '@/ui/index.ts';

/** Props of {@link DetailPanel}. */
export interface DetailPanelProps<Id> {
  readonly words: {
    readonly label: string;
    /** Of what is below the bar. */
    readonly content: string;
    readonly newer: string;
    readonly older: string;
    readonly close: string;
    readonly failed: string;
  };
  readonly title: ReactNode;
  /** In the bar, before the ways to the neighbours. */
  readonly actions: ReactNode;
  /** Ids of its neighbours in the list. */
  readonly newer: Id | undefined;
  readonly older: Id | undefined;
  readonly onShow: (id: Id | undefined) => void;
  /** Why it could not be read; `null` when it could. */
  readonly error: Error | null;
  /** A dialog is over it, which Escape closes first. */
  readonly isCovered: boolean;
  readonly className: string;
  readonly contentClass?: string;
  readonly children: ReactNode;
}

/** One thing of a list in full, beside the list. Escape closes it. */
export function DetailPanel<Id>(props: DetailPanelProps<Id>) {
  const { words, title, actions, newer, older, onShow, error, isCovered, children } = props;

  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isCovered) return;
    // Menus and dialogs of it are elsewhere in the page, though not for React.
    if (event.target instanceof Node && event.currentTarget.contains(event.target)) onShow(undefined);
  }

  return (
    <article
      aria-label={words.label}
      onKeyDown={close}
      className={cx('flex min-h-0 flex-col', props.className)}
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-3">
        <div className="mr-auto min-w-0">{title}</div>
        {actions}
        <IconButton
          label={words.newer}
          icon={<ChevronUp size={16} strokeWidth={1.5} />}
          disabled={newer === undefined}
          onClick={() => onShow(newer)}
        />
        <IconButton
          label={words.older}
          icon={<ChevronDown size={16} strokeWidth={1.5} />}
          disabled={older === undefined}
          onClick={() => onShow(older)}
        />
        <IconButton
          label={words.close}
          shortcut="Esc"
          icon={<X size={16} strokeWidth={1.5} />}
          onClick={() => onShow(undefined)}
        />
      </header>
      <div
        className={cx('min-h-0 flex-1 overflow-y-auto', props.contentClass)}
        tabIndex={0}
        role="region"
        aria-label={words.content}
      >
        {error !== null && (
          <EmptyState
            title={words.failed}
            text={asApiError(error).hint ?? asApiError(error).message}
            action={<Button onClick={() => onShow(undefined)}>{words.close}</Button>}
          />
        )}
        {children}
      </div>
    </article>
  );
}
