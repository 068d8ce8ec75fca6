import { useState } from 'react';
import { Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';

const OTHER = ':other';

/** Chooses a field that the phone sends, or a place inside of one. */
export function PayloadField({
  label,
  path,
  fields,
  onChange,
}: {
  readonly label: string;
  readonly path: string;
  readonly fields: readonly string[];
  readonly onChange: (path: string) => void;
}) {
  const [typing, setTyping] = useState(false);
  const isOther = typing || fields.length === 0 || (path !== '' && !fields.includes(path));
  if (isOther) {
    return (
      <TextField
        label={label}
        hideLabel
        mono
        value={path}
        placeholder="day"
        autoFocus={typing}
        onBlur={() => setTyping(false)}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      label={label}
      hideLabel
      mono
      value={path}
      options={[
        ...fields.map((field) => ({ value: field, label: field })),
        { value: OTHER, label: messages.otherField },
      ]}
      onValueChange={(next) => (next === OTHER ? setTyping(true) : onChange(next))}
    />
  );
}
