import { useState } from 'react';
import { TextField } from '@/ui/index.ts';

/** A name that is changed in its place. Enter or leaving takes it, Escape leaves the old one, an empty one changes nothing. */
export function NameField({
  label,
  name,
  onDone,
}: {
  readonly label: string;
  readonly name: string;
  /** Called once, with `undefined` when the old name stays. */
  readonly onDone: (name: string | undefined) => void;
}) {
  const [text, setText] = useState(name);
  const finish = () => onDone(text.trim() === '' || text.trim() === name ? undefined : text.trim());
  return (
    <TextField
      autoFocus
      hideLabel
      label={label}
      value={text}
      onChange={setText}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') onDone(undefined);
        else return;
        event.stopPropagation();
      }}
    />
  );
}
