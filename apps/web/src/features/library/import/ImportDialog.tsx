import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, cx, Dialog, Tabs, TextAreaField } from '@/ui/index.ts';
import { ImportItems } from './ImportItems.tsx';
import { messages } from './messages.ts';
import { MetaPanel } from './MetaPanel.tsx';
import type { ImportSource } from './sources.ts';
import { useImport } from './useImport.ts';

/** Brings flows in: files, pasted JSON, or from Meta. What is wrong with them is said, and does not stop the import. */
export default function ImportDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  source: ImportSource;
}) {
  const { open, onOpenChange, source } = props;
  const [tab, setTab] = useState('file');
  const [pasted, setPasted] = useState('');
  const work = useImport(() => onOpenChange(false));
  const begin = useRef<(source: ImportSource) => void>(undefined);
  useEffect(() => {
    begin.current = (from) => {
      work.clear();
      setPasted(from.kind === 'text' ? from.text : '');
      setTab(from.kind === 'text' ? 'paste' : 'file');
      if (from.kind === 'text') work.setText(from.text);
      if (from.kind === 'files') void work.addFiles(from.files);
    };
  });
  useEffect(() => {
    if (open) begin.current?.(source);
  }, [open, source]);

  const ready = work.items.filter(({ text }) => text !== undefined);
  const reading = work.items.some(({ assessment }) => assessment === undefined);
  const doubtful = ready.some(({ assessment }) => assessment?.tone === 'bad');
  const items = work.items.length > 0 && (
    <ImportItems items={work.items} onName={work.setName} onRemove={work.remove} />
  );

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={messages.title}
      size="lg"
      footer={
        tab === 'meta' ? undefined : (
          <>
            <Button onClick={() => onOpenChange(false)}>{messages.cancel}</Button>
            <Button
              variant="primary"
              busy={work.busy}
              disabled={ready.length === 0 || reading}
              onClick={() => void work.importAll()}
            >
              {work.busy ? messages.importing : messages.import(ready.length, doubtful)}
            </Button>
          </>
        )
      }
    >
      <Tabs
        look="pill"
        label={messages.tabs.label}
        value={tab}
        onValueChange={(next) => {
          setTab(next);
          work.clear();
          if (next === 'paste') work.setText(pasted);
        }}
        className="min-h-90"
        panelClassName="pt-3"
        tabs={[
          {
            value: 'file',
            label: messages.tabs.file,
            panel: (
              <div className="flex flex-col gap-3">
                <DropArea compact={work.items.length > 0} onFiles={(files) => void work.addFiles(files)} />
                {items}
              </div>
            ),
          },
          {
            value: 'paste',
            label: messages.tabs.paste,
            panel: (
              <div className="flex flex-col gap-3">
                <TextAreaField
                  label={messages.paste}
                  help={messages.pasteHelp}
                  mono
                  rows={12}
                  maxRows={18}
                  value={pasted}
                  onChange={(text) => {
                    setPasted(text);
                    work.setText(text);
                  }}
                />
                {items}
              </div>
            ),
          },
          {
            value: 'meta',
            label: messages.tabs.meta,
            panel: <MetaPanel onDone={() => onOpenChange(false)} />,
          },
        ]}
      />
    </Dialog>
  );
}

/** A place to drop files and a button to choose them. */
function DropArea({ compact, onFiles }: { compact: boolean; onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      className={cx(
        'flex items-center justify-center gap-3 rounded-card border border-dashed text-center transition-colors',
        compact ? 'p-3' : 'flex-col px-6 py-12',
        over ? 'border-accent bg-accent-soft' : 'border-strong bg-panel',
      )}
    >
      {!compact && <Upload size={24} strokeWidth={1.5} className="text-accent" aria-hidden />}
      <div className={compact ? 'text-muted' : ''}>
        <p className={compact ? '' : 'text-lg font-semibold'}>{messages.drop}</p>
        {!compact && <p className="text-muted">{messages.dropHelp}</p>}
      </div>
      <Button onClick={() => input.current?.click()}>{messages.choose}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,.txt,application/json"
        aria-label={messages.choose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          Object.assign(event.currentTarget, { value: '' });
        }}
      />
    </div>
  );
}
