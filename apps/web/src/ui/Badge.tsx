import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Tones of a {@link Badge}. */
export type Tone = 'neutral' | 'accent' | 'danger' | 'warning' | 'info' | 'success';

const tones: Record<Tone, string> = {
  neutral: 'bg-hover text-muted',
  accent: 'bg-accent-soft text-accent',
  danger: 'bg-danger-soft text-danger',
  warning: 'bg-warning-soft text-warning',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
};

/** A short state or count. Never the only sign of something: the words say it, the tone helps. */
export function Badge(props: {
  tone?: Tone;
  dot?: boolean;
  children: ReactNode;
  className?: string;
  title?: string;
}) {
  const { tone = 'neutral', dot = false, children, className, title } = props;
  return (
    <span
      title={title}
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1.5 rounded-full px-2 text-xs font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {dot && <span aria-hidden className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  );
}
