import { useEffect, useState } from 'react';
import { TextField } from '@/ui/index.ts';
import { exchangeMessages } from '../messages.ts';

const text = exchangeMessages.filter;
/** Milliseconds without a key until what was typed is looked for. */
const PAUSE = 250;

/** Looks for a text a moment after it was typed. */
export function SearchField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
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
    <TextField
      label={text.text}
      hideLabel
      type="search"
      className="min-w-24 flex-1"
      placeholder={text.textPlaceholder}
      value={typed}
      onChange={setTyped}
    />
  );
}
