import type { ComponentProps, ReactNode, Ref } from 'react';
import { CharacterCount } from './CharacterCount.tsx';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './Field.tsx';
import { useReadOnly } from './ReadOnly.tsx';

type Native = Pick<
  ComponentProps<'input'>,
  | 'type'
  | 'placeholder'
  | 'disabled'
  | 'readOnly'
  | 'required'
  | 'autoFocus'
  | 'autoComplete'
  | 'inputMode'
  | 'spellCheck'
  | 'list'
  | 'name'
  | 'onFocus'
  | 'onBlur'
  | 'onKeyDown'
  | 'dir'
>;

/** Props of {@link TextField}. */
export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shows `12/40`; over the limit it turns amber, the text is never cut. */
  readonly counter?: { readonly max: number };
  readonly mono?: boolean;
  /** Inside the field, at its end: a binding button, a unit. */
  readonly suffix?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A one-line text field. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    className,
    aside,
    value,
    onChange,
    counter,
    mono,
    suffix,
    inputRef,
    ...native
  } = props;
  const why = useReadOnly();
  const count = counter === undefined ? undefined : <CharacterCount value={value} max={counter.max} />;
  return (
    <Field
      label={label}
      hideLabel={hideLabel}
      help={help}
      error={error}
      className={className}
      aside={
        aside === undefined ? (
          count
        ) : (
          <>
            {aside}
            {count}
          </>
        )
      }
    >
      {({ id, describedBy, invalid }) => (
        <div className="relative flex">
          <input
            spellCheck={mono === true ? false : undefined}
            {...native}
            readOnly={native.readOnly === true || why !== undefined}
            ref={inputRef}
            id={id}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onChange(event.currentTarget.value)}
            className={cx(
              controlClass,
              'h-control',
              mono && 'font-mono text-sm',
              suffix !== undefined && 'pr-8',
            )}
          />
          {suffix !== undefined && (
            <div className="absolute inset-y-0 right-0.5 flex items-center">{suffix}</div>
          )}
        </div>
      )}
    </Field>
  );
}
