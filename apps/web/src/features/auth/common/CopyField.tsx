import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Something to be copied: a link, a key. A click selects it all; the button says whether the browser let it copy. */
export function CopyField({
  label,
  value,
  hideLabel = false,
  autoFocus = false,
  quiet = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  /** Copying is not what the person came for. */
  readonly quiet?: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'copied' | 'selected'>();

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      // Browsers keep the clipboard from pages without https; what is selected can be copied by hand.
      setState('selected');
    }
  }

  return (
    <div className="flex items-end gap-2">
      <TextField
        label={label}
        hideLabel={hideLabel}
        className="flex-1"
        mono
        readOnly
        inputRef={field}
        value={value}
        onChange={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant={quiet ? 'secondary' : 'primary'}
        autoFocus={autoFocus}
        icon={state === 'copied' ? <Check {...ICON} /> : <Copy {...ICON} />}
        onClick={() => void copy()}
      >
        {state === undefined ? messages.copy : messages[state]}
      </Button>
      <span role="status" className="sr-only">
        {state === undefined ? '' : messages[state]}
      </span>
    </div>
  );
}
