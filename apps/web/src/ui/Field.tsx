import { CircleHelp } from 'lucide-react';
import { createContext, useContext, useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Tooltip } from './Tooltip.tsx';

/** What every labelled field takes. */
export interface FieldProps {
  readonly label: string;
  /** Keeps the label for assistive technology only. */
  readonly hideLabel?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly className?: string | undefined;
  /** Right of the label: a counter, a badge, a small button. */
  readonly aside?: ReactNode;
}

/** Ids that a control must carry so that its label, help and error are announced with it. */
export interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

/** `true` inside dialogs: help stands under the field instead of waiting for the pointer. */
export const FieldHelpBelow = createContext(false);

/** Label above, control, error below. `children` gets the ids that tie them together. */
export function Field(props: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const { label, hideLabel = false, help, error, className, aside, children } = props;
  const id = useId();
  const helpBelow = useContext(FieldHelpBelow);
  const hasHelp = help !== undefined && help !== '';
  const hasError = error !== undefined && error !== '' && error !== null;
  const describedBy = [hasHelp && `${id}-help`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={cx('group/field flex min-w-0 flex-col gap-1', className)}>
      <div className={cx('flex min-h-4 items-center gap-1', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="min-w-0 truncate text-sm font-medium text-muted">
          {label}
        </label>
        {hasHelp && !helpBelow && <HelpMark help={help} />}
        {aside !== undefined && (
          <div className="ml-auto flex shrink-0 items-center gap-1 pl-2 text-xs text-faint">{aside}</div>
        )}
      </div>
      {children({
        id,
        describedBy: describedBy === '' ? undefined : describedBy,
        invalid: hasError || undefined,
      })}
      {hasError && (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
      {hasHelp && (
        <p id={`${id}-help`} className={helpBelow ? 'text-sm text-faint' : 'sr-only'}>
          {help}
        </p>
      )}
    </div>
  );
}

/** A question mark that appears while its field is pointed at or focused. Assistive technology reads the help with the field. */
export function HelpMark({ help }: { help: ReactNode }) {
  return (
    <Tooltip content={help} side="left">
      <span
        aria-hidden
        className="text-faint opacity-0 transition-opacity duration-100 group-focus-within/field:opacity-100 group-hover/field:opacity-100"
      >
        <CircleHelp size={12} strokeWidth={1.75} />
      </span>
    </Tooltip>
  );
}

/** Look of a text control; shared by all fields. */
export const controlClass =
  'w-full min-w-0 rounded-control border border-strong/70 bg-raised px-2 text-base text-ink transition-colors duration-100 ' +
  'hover:border-strong focus:border-focus focus:outline-1 focus:outline-focus focus:-outline-offset-1 ' +
  'disabled:bg-surface disabled:text-faint read-only:bg-surface aria-invalid:border-danger aria-invalid:outline-danger';
