import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldProps } from './Field.tsx';
import { messages } from './messages.ts';
import { useReadOnly } from './ReadOnly.tsx';

/** One choice of a {@link Select}. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Second line in the list. */
  readonly hint?: string | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** Props of {@link Select}. */
export interface SelectProps extends FieldProps {
  /** Empty string: nothing chosen. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly options: readonly SelectOption[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly mono?: boolean | undefined;
  /** `ghost`: no edge until pointed at, for toolbars. */
  readonly look?: 'field' | 'ghost' | undefined;
}

/** Chooses one of a list. A value that is not among the options is shown as it is, never replaced. */
export function Select(props: SelectProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    className,
    aside,
    value,
    onValueChange,
    options,
    placeholder,
    disabled,
    mono,
    look = 'field',
  } = props;
  const why = useReadOnly();
  const chosen = options.find((option) => option.value === value);
  return (
    <Field label={label} hideLabel={hideLabel} help={help} error={error} className={className} aside={aside}>
      {({ id, describedBy, invalid }) => (
        <Base.Root
          id={id}
          value={value === '' ? null : value}
          disabled={disabled}
          readOnly={look === 'field' && why !== undefined}
          onValueChange={(next) => {
            if (next !== null) onValueChange(next);
          }}
        >
          <Base.Trigger
            aria-label={hideLabel === true ? label : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            className={cx(
              'flex h-control w-full min-w-0 items-center gap-1.5 rounded-control pr-1.5 pl-2 text-left text-base text-ink transition-colors duration-100 select-none',
              'data-[disabled]:text-faint',
              look === 'field'
                ? 'border border-strong/70 bg-raised hover:border-strong data-[disabled]:bg-surface data-[readonly]:bg-surface data-[popup-open]:border-focus aria-invalid:border-danger'
                : 'hover:bg-hover data-[popup-open]:bg-hover',
              mono === true && 'font-mono text-sm',
            )}
          >
            {chosen?.icon}
            <span className={cx('min-w-0 flex-1 truncate', value === '' && 'text-faint')}>
              {chosen?.label ?? (value === '' ? (placeholder ?? messages.choose) : value)}
            </span>
            <ChevronsUpDown size={14} strokeWidth={1.5} className="shrink-0 text-faint" aria-hidden />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              sideOffset={4}
              alignItemWithTrigger={false}
              collisionPadding={8}
              className="z-50 outline-none"
            >
              <Base.Popup className="max-h-[min(320px,var(--available-height))] max-w-96 min-w-[var(--anchor-width)] animate-pop overflow-y-auto rounded-control bg-raised p-1 shadow-float outline-none">
                <Base.List>
                  {options.map((option) => (
                    <Base.Item
                      key={option.value}
                      value={option.value}
                      label={option.label}
                      disabled={option.disabled ?? false}
                      className="flex min-h-7 items-center gap-2 rounded-[4px] px-2 py-1 text-base text-ink outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover"
                    >
                      {option.icon}
                      <span className="min-w-0 flex-1">
                        <Base.ItemText className={cx('block truncate', mono === true && 'font-mono text-sm')}>
                          {option.label}
                        </Base.ItemText>
                        {option.hint !== undefined && (
                          <span className="block text-sm text-faint">{option.hint}</span>
                        )}
                      </span>
                      <Base.ItemIndicator className="text-accent">
                        <Check size={14} strokeWidth={2} />
                      </Base.ItemIndicator>
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
