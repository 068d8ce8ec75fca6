import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
}

/** What stands where nothing is yet: says what belongs here and how to begin. */
export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={cx('flex flex-col items-center justify-center gap-1 px-6 py-10 text-center', className)}>
      {icon !== undefined && (
        <div className="mb-2 flex size-10 items-center justify-center rounded-card bg-hover text-muted">
          {icon}
        </div>
      )}
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      {text !== undefined && <div className="max-w-96 text-base text-pretty text-muted">{text}</div>}
      {action !== undefined && <div className="mt-3 flex items-center gap-2">{action}</div>}
    </div>
  );
}
