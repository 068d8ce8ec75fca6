import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { cx } from '@/ui/index.ts';

/** A part of the panel that folds. What is folded is not drawn. */
export function Section({
  title,
  hint,
  aside,
  open: initial = true,
  level = 'part',
  children,
}: {
  readonly title: string;
  /** Behind the title: a count, a short state. */
  readonly hint?: ReactNode;
  /** Buttons at the right. */
  readonly aside?: ReactNode;
  readonly open?: boolean;
  /** `item`: one of several in a part. */
  readonly level?: 'part' | 'item';
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(initial);
  const Heading = level === 'part' ? 'h3' : 'h4';
  return (
    <section
      aria-label={title}
      className={level === 'part' ? 'border-t border-line' : 'rounded-control border border-line bg-raised'}
    >
      <div className={cx('flex items-center', level === 'part' ? 'h-9 pr-1.5' : 'h-8 pr-1')}>
        <Heading className="flex min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className={cx(
              'flex h-7 min-w-0 flex-1 items-center gap-1 rounded-control px-1.5 text-left text-sm hover:bg-hover',
              level === 'part' ? 'ml-1 font-semibold text-ink' : 'ml-0.5 font-normal text-ink',
            )}
          >
            <ChevronRight
              size={12}
              strokeWidth={1.75}
              aria-hidden
              className={cx('shrink-0 text-faint transition-transform duration-100', open && 'rotate-90')}
            />
            <span className={cx('truncate', level === 'item' && 'font-mono')}>{title}</span>
            {hint !== undefined && (
              <span className="ml-auto shrink-0 pl-2 text-xs font-normal text-faint">{hint}</span>
            )}
          </button>
        </Heading>
        {aside}
      </div>
      {open && (
        <div className={level === 'part' ? 'flex flex-col gap-2.5 px-3 pb-3' : 'border-t border-line p-2.5'}>
          {children}
        </div>
      )}
    </section>
  );
}
