import { cx } from './cx.ts';

/** A small turning ring, for work whose end is near. `label` is read out; without it the spinner is decoration. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      strokeWidth="2"
      strokeLinecap="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      className={cx('animate-spin', className)}
    >
      <circle cx="8" cy="8" r="6" className="stroke-current opacity-25" />
      <path d="M14 8a6 6 0 0 0-6-6" className="stroke-current" />
    </svg>
  );
}
