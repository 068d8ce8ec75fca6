import { cx } from './cx.ts';

/** A key or a chord, spelt as on the keyboard: `⌘K`, `Esc`. */
export function Kbd({ children, inverse = false }: { children: string; inverse?: boolean }) {
  return (
    <kbd
      className={cx(
        'inline-flex h-[18px] min-w-[18px] shrink-0 items-center justify-center rounded-[4px] px-1 font-sans text-xs',
        inverse ? 'bg-panel/15 text-panel' : 'border border-line bg-surface text-muted',
      )}
    >
      {children}
    </kbd>
  );
}
