import { Check, Copy, ExternalLink } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { NewShare } from '@/api/shares.ts';
import { Button, TextField } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.made;
const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

/** The one moment at which a link is there: to copy, to open, to scan. */
export function MadeLink({ made, onAnother }: { readonly made: NewShare; readonly onAnother: () => void }) {
  const address = new URL(made.path, location.href).href;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'copied' | 'selected'>();

  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      // Browsers keep the clipboard from pages without https; what is selected can be copied by hand.
      setCopied('selected');
    }
  }

  return (
    <section
      aria-label={text.title}
      className="flex gap-4 rounded-card border border-line bg-panel p-4 max-sm:flex-col"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div>
          <h3 className="text-base text-ink">{text.title}</h3>
          <p className="text-sm text-muted">{text.text}</p>
        </div>
        <TextField
          label={text.address}
          hideLabel
          mono
          readOnly
          inputRef={field}
          value={address}
          onChange={() => undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            autoFocus
            icon={
              copied === 'copied' ? (
                <Check size={16} strokeWidth={1.75} aria-hidden />
              ) : (
                <Copy size={16} strokeWidth={1.5} aria-hidden />
              )
            }
            onClick={() => void copy()}
          >
            {copied === undefined ? text.copy : text[copied]}
          </Button>
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="inline-flex h-control items-center gap-1.5 rounded-control border border-edge bg-raised px-3 text-base font-medium text-ink hover:bg-hover"
          >
            <ExternalLink size={16} strokeWidth={1.5} aria-hidden />
            {text.open}
          </a>
          <Button variant="ghost" onClick={onAnother}>
            {text.another}
          </Button>
        </div>
        <span role="status" className="sr-only">
          {copied === undefined ? '' : text[copied]}
        </span>
      </div>
      <figure className="flex shrink-0 flex-col items-center gap-1">
        <Suspense fallback={<div className="size-32" />}>
          <QrCode text={address} label={text.qr} className="size-32 rounded-control border border-line" />
        </Suspense>
        <figcaption className="text-xs text-faint">{text.scan}</figcaption>
      </figure>
    </section>
  );
}
