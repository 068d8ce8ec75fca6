import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { HelpMark } from './Field.tsx';
import { useReadOnly } from './ReadOnly.tsx';

/** Props of {@link Switch}. */
export interface SwitchProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** On or off, at once. Label at the left, switch at the right, as wide as its place. */
export function Switch({
  checked,
  onCheckedChange,
  label,
  hideLabel = false,
  help,
  disabled = false,
  className,
}: SwitchProps) {
  const id = useId();
  const why = useReadOnly();
  const hasHelp = help !== undefined && help !== '';
  return (
    <div className={cx('group/field flex min-h-control items-center gap-1', className)}>
      <label
        htmlFor={id}
        className={hideLabel ? 'sr-only' : 'min-w-0 truncate text-sm font-medium text-muted'}
      >
        {label}
      </label>
      {hasHelp && !hideLabel && <HelpMark help={help} />}
      {hasHelp && (
        <span id={`${id}-help`} className="sr-only">
          {help}
        </span>
      )}
      <Base.Root
        id={id}
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        readOnly={why !== undefined}
        aria-describedby={hasHelp ? `${id}-help` : undefined}
        className="ml-auto inline-flex h-[18px] w-8 shrink-0 items-center rounded-full bg-strong p-0.5 transition-colors duration-100 data-[checked]:bg-accent data-[disabled]:opacity-50"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-raised transition-transform duration-100 data-[checked]:translate-x-3.5" />
      </Base.Root>
    </div>
  );
}
