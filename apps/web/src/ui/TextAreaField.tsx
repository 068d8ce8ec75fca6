import type { ComponentProps, Ref } from 'react';
import { CharacterCount } from './CharacterCount.tsx';
import { cx } from './cx.ts';
import { controlClass, Field, type FieldProps } from './Field.tsx';
import { useReadOnly } from './ReadOnly.tsx';

type Native = Pick<
  ComponentProps<'textarea'>,
  | 'placeholder'
  | 'disabled'
  | 'readOnly'
  | 'required'
  | 'autoFocus'
  | 'spellCheck'
  | 'onFocus'
  | 'onBlur'
  | 'onKeyDown'
  | 'onPaste'
  | 'dir'
>;

/** Props of {@link TextAreaField}. */
export interface TextAreaFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly counter?: { readonly max: number };
  readonly mono?: boolean;
  /** Lines shown at first (default 3); it grows with its text up to `maxRows` (default 12). */
  readonly rows?: number;
  readonly maxRows?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** A text field of several lines that grows with its text. */
export function TextAreaField(props: TextAreaFieldProps) {
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
    rows = 3,
    maxRows = 12,
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
        <textarea
          spellCheck={mono === true ? false : undefined}
          {...native}
          readOnly={native.readOnly === true || why !== undefined}
          ref={inputRef}
          id={id}
          rows={rows}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onChange={(event) => onChange(event.currentTarget.value)}
          style={{ minHeight: heightOf(rows, mono), maxHeight: heightOf(maxRows, mono) }}
          className={cx(controlClass, 'field-sizing-content resize-none py-1', mono && 'font-mono text-sm')}
        />
      )}
    </Field>
  );
}

/** Height in pixels of so many lines, with padding and border. */
function heightOf(lines: number, mono = false): number {
  return lines * (mono ? 16 : 20) + 10;
}
