import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { useReadOnly } from './ReadOnly.tsx';

/** Props of {@link Checkbox}. */
export interface CheckboxProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** A tick box with its label at the right. */
export function Checkbox({
  checked,
  onCheckedChange,
  label,
  help,
  disabled = false,
  className,
}: CheckboxProps) {
  const id = useId();
  const why = useReadOnly();
  return (
    <div className={cx('flex min-h-6 items-start gap-2', className)}>
      <Base.Root
        id={id}
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        readOnly={why !== undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-strong bg-raised data-[checked]:border-accent data-[checked]:bg-accent data-[disabled]:opacity-50"
      >
        <Base.Indicator className="text-on-accent">
          <Check size={12} strokeWidth={2.5} />
        </Base.Indicator>
      </Base.Root>
      <span className="min-w-0">
        <label htmlFor={id} className="text-base text-ink">
          {label}
        </label>
        {help !== undefined && (
          <span id={`${id}-help`} className="block text-sm text-faint">
            {help}
          </span>
        )}
      </span>
    </div>
  );
}
