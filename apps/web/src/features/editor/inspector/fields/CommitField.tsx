import { useState } from 'react';
import { TextField } from '@/ui/index.ts';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly mono?: boolean;
  readonly hideLabel?: boolean;
  readonly className?: string;
  /** Why a text cannot be taken, or `undefined` when it can. */
  readonly check?: (text: string) => string | undefined;
  readonly onCommit: (text: string) => void;
}

/** A text that counts when it is finished: Enter or leaving takes it over, Escape puts the old one back. */
export function CommitField({ label, help, value, mono, hideLabel, className, check, onCommit }: Props) {
  const [draft, setDraft] = useState<string>();
  const error = draft === undefined || draft === value ? undefined : check?.(draft);

  function finish(): void {
    if (draft !== undefined && draft !== value && error === undefined) onCommit(draft);
    setDraft(undefined);
  }

  return (
    <TextField
      label={label}
      hideLabel={hideLabel}
      className={className}
      {...(help === undefined ? {} : { help })}
      mono={mono === true}
      value={draft ?? value}
      error={error}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}
