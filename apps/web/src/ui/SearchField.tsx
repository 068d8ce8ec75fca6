import { useEffect, useState } from 'react';
import { ReadOnlyArea } from './ReadOnly.tsx';
import { TextField } from './TextField.tsx';

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** Milliseconds without a key until what was typed is looked for. */
const PAUSE = 250;

/** Looks for a text a moment after it was typed. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  className = 'min-w-24 flex-1',
}: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // What was sent from here comes back a little later; anything else was changed elsewhere.
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(typed);
      onChange(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  });
  return (
    // Looking for something changes nothing.
    <ReadOnlyArea why={undefined}>
      <TextField
        label={label}
        hideLabel
        type="search"
        className={className}
        placeholder={placeholder}
        value={typed}
        onChange={setTyped}
      />
    </ReadOnlyArea>
  );
}
