import { cx } from './cx.ts';

/** A grey shape where remote content will be. Give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cx('animate-pulse rounded-control bg-hover', className)} />;
}
