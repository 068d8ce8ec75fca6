import { Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button, Checkbox, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { accountMessages } from './messages.ts';

const text = accountMessages.totp;
const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Codes that are shown this once: to copy, to save, and to say that one has. */
export function RecoveryCodes({
  email,
  codes,
  onDone,
}: {
  readonly email: string;
  readonly codes: readonly string[];
  readonly onDone: () => void;
}) {
  const [kept, setKept] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast(messages.copied);
      setKept(true);
    } catch {
      // Browsers keep the clipboard from pages without https: the codes can be selected, or saved.
      toast(messages.selected);
    }
  }

  function save(): void {
    const address = URL.createObjectURL(new Blob([text.file(email, codes)], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = text.fileName;
    link.click();
    URL.revokeObjectURL(address);
    setKept(true);
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-base text-pretty text-muted">{text.codesText}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-card border border-line bg-panel p-4 font-mono text-base text-ink select-text">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <Button icon={<Copy {...ICON} />} onClick={() => void copy()}>
          {text.copyCodes}
        </Button>
        <Button icon={<Download {...ICON} />} onClick={save}>
          {text.saveCodes}
        </Button>
        <Checkbox className="ml-2" checked={kept} onCheckedChange={setKept} label={text.kept} />
        <Button variant="primary" className="ml-auto" disabled={!kept} onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}
