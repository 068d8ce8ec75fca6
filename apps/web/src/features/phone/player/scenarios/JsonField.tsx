import { useState, type ReactNode } from 'react';
import { deepEqual, type JsonValue } from '@flowsmith/flow-model';
import { TextAreaField } from '@/ui/index.ts';
import { readJson, type JsonShape } from './readJson.ts';

/** Props of {@link JsonField}. */
export interface JsonFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly help?: string | undefined;
  readonly aside?: ReactNode;
  /** `undefined`: an empty field. */
  readonly value: JsonValue | undefined;
  readonly shape?: JsonShape | undefined;
  readonly placeholder?: string | undefined;
  /** Absent: read only. Called with `undefined` when the field was emptied. */
  readonly onChange?: ((value: JsonValue | undefined) => void) | undefined;
}

interface Draft {
  readonly text: string;
  /** What was last made of it. */
  readonly value: JsonValue | undefined;
  readonly problem?: string;
}

/**
 * JSON as text. What is typed counts as soon as it is valid; until then the last valid value stays, and once the field is
 * left, its fault is told.
 */
export function JsonField(props: JsonFieldProps) {
  const { label, hideLabel, help, aside, value, shape = 'any', placeholder, onChange } = props;
  const [draft, setDraft] = useState<Draft>();
  const [focused, setFocused] = useState(false);
  // Somebody else changed the value: what was typed is out of date.
  const current = draft !== undefined && deepEqual(draft.value ?? null, value ?? null) ? draft : undefined;

  function take(text: string): void {
    if (text.trim() === '') {
      setDraft({ text, value: undefined });
      onChange?.(undefined);
      return;
    }
    const read = readJson(text, shape);
    setDraft(read.ok ? { text, value: read.value } : { text, value, problem: read.problem });
    if (read.ok) onChange?.(read.value);
  }

  return (
    <TextAreaField
      label={label}
      hideLabel={hideLabel}
      help={help}
      aside={aside}
      mono
      rows={2}
      placeholder={placeholder}
      readOnly={onChange === undefined}
      value={current?.text ?? (value === undefined ? '' : JSON.stringify(value, undefined, 2))}
      error={focused ? undefined : current?.problem}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onChange={take}
    />
  );
}
