import { NumberField as Base } from '@base-ui/react/number-field';
import { Minus, Plus } from 'lucide-react';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './Field.tsx';
import { messages } from './messages.ts';
import { useReadOnly } from './ReadOnly.tsx';

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends FieldProps {
  /** `null` is an empty field. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A number with steppers. Values out of range can be typed: say so in `error` instead of changing them silently. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    className,
    aside,
    value,
    onChange,
    min,
    max,
    step,
    placeholder,
    disabled,
  } = props;
  const why = useReadOnly();
  return (
    <Field label={label} hideLabel={hideLabel} help={help} error={error} className={className} aside={aside}>
      {({ id, describedBy, invalid }) => (
        <Base.Root
          id={id}
          value={value}
          onValueChange={onChange}
          min={min}
          max={max}
          step={step}
          disabled={disabled}
          readOnly={why !== undefined}
          allowOutOfRange
        >
          <Base.Group className="relative flex">
            <Base.Input
              placeholder={placeholder}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              className={cx(controlClass, 'h-control pr-14')}
            />
            <div className="absolute inset-y-0 right-0.5 flex items-center">
              <Base.Decrement aria-label={messages.decrease} className={stepClass}>
                <Minus size={14} strokeWidth={1.5} />
              </Base.Decrement>
              <Base.Increment aria-label={messages.increase} className={stepClass}>
                <Plus size={14} strokeWidth={1.5} />
              </Base.Increment>
            </div>
          </Base.Group>
        </Base.Root>
      )}
    </Field>
  );
}

const stepClass =
  'inline-flex size-6 items-center justify-center rounded-[4px] text-muted hover:bg-hover hover:text-ink disabled:opacity-40';
