import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './Field.tsx';
import { useReadOnly } from './ReadOnly.tsx';

/** Props of {@link DateField}. */
export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A date, typed or picked in the browser's own calendar. */
export function DateField({
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
  disabled,
}: DateFieldProps) {
  const why = useReadOnly();
  return (
    <Field label={label} hideLabel={hideLabel} help={help} error={error} className={className} aside={aside}>
      {({ id, describedBy, invalid }) => (
        <input
          type="date"
          id={id}
          value={value}
          min={min}
          max={max}
          disabled={disabled}
          readOnly={why !== undefined}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
          className={cx(controlClass, 'h-control')}
        />
      )}
    </Field>
  );
}
