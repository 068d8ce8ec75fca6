import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { useReadOnly } from './ReadOnly.tsx';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

/** Props of {@link Button}. Without `size` it has the height of its surroundings (28 px in panels, 32 in dialogs). */
export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  readonly size?: 'sm' | 'md';
  readonly icon?: ReactNode;
  /** Shows a spinner and takes no clicks, but keeps the focus. */
  readonly busy?: boolean;
  /** Why it cannot be used: it stays where it is, can be reached and says so. */
  readonly unavailable?: string | undefined;
  /** It changes something, so it cannot be used in a `ReadOnlyArea`. */
  readonly changes?: boolean;
}

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-edge bg-raised text-ink hover:bg-hover',
  ghost: 'text-muted hover:bg-hover hover:text-ink data-[popup-open]:bg-hover data-[popup-open]:text-ink',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
};

const heights = { sm: 'h-7 px-2.5', md: 'h-8 px-3' };

/** A button. `primary` once a view, for what the person most likely came for. */
export function Button({
  variant = 'secondary',
  size,
  icon,
  busy = false,
  unavailable,
  changes = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const readOnly = useReadOnly();
  const reason = useId();
  const why = unavailable ?? (changes ? readOnly : undefined);
  const rests = busy || why !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={rests || rest['aria-disabled']}
      aria-describedby={why === undefined ? rest['aria-describedby'] : reason}
      onClick={rests ? (event) => event.preventDefault() : onClick}
      onKeyDown={why === undefined ? rest.onKeyDown : undefined}
      className={cx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control text-base font-medium whitespace-nowrap',
        'transition-colors duration-100 select-none disabled:pointer-events-none disabled:opacity-50 [&_svg]:shrink-0',
        size === undefined ? 'h-control px-3' : heights[size],
        looks[variant],
        why !== undefined && 'opacity-50',
        className,
      )}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
  if (why === undefined) return button;
  return (
    <>
      <Tooltip content={why}>{button}</Tooltip>
      <span id={reason} hidden>
        {why}
      </span>
    </>
  );
}
