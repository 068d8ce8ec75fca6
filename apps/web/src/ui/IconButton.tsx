import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { useReadOnly } from './ReadOnly.tsx';
import { Tooltip } from './Tooltip.tsx';

/** Props of {@link IconButton}. */
export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** Accessible name, shown as tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Makes it a toggle. */
  readonly pressed?: boolean;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly shortcut?: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** Why it cannot be used; said after its label. */
  readonly unavailable?: string | undefined;
  /** It changes something, so it cannot be used in a `ReadOnlyArea`. */
  readonly changes?: boolean;
}

const squares = { xs: 'size-6', sm: 'size-7', md: 'size-8' };

/** A square button with only an icon; its label is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  pressed,
  size = 'sm',
  shortcut,
  side,
  unavailable,
  changes = false,
  className,
  ...rest
}: IconButtonProps) {
  const readOnly = useReadOnly();
  const reason = useId();
  const why = unavailable ?? (changes ? readOnly : undefined);
  const button = (
    <Tooltip content={why === undefined ? label : `${label}. ${why}`} shortcut={shortcut} side={side}>
      <button
        type="button"
        {...rest}
        {...(why === undefined
          ? {}
          : {
              'aria-disabled': true,
              'aria-describedby': reason,
              onClick: (event) => event.preventDefault(),
              onKeyDown: undefined,
            })}
        aria-label={label}
        aria-pressed={pressed}
        className={cx(
          'inline-flex shrink-0 items-center justify-center rounded-control transition-colors duration-100 select-none',
          'disabled:pointer-events-none disabled:opacity-40 data-[popup-open]:bg-hover data-[popup-open]:text-ink',
          squares[size],
          why !== undefined && 'opacity-40',
          pressed === true ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
  if (why === undefined) return button;
  return (
    <>
      {button}
      <span id={reason} hidden>
        {why}
      </span>
    </>
  );
}
