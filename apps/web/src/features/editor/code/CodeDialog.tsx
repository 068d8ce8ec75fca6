import {
  generatePywa,
  generateTypes,
  generateTypeScript,
  type GeneratedCode,
  type JsonValue,
} from '@flowsmith/flow-model';
import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Dialog, EmptyState, Tabs } from '@/ui/index.ts';
import { useEditor } from '../session/index.ts';

interface Target {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly about: string;
  readonly generate: (flow: JsonValue) => GeneratedCode;
}

/** What a flow can be exported to. */
const TARGETS: readonly Target[] = [
  {
    id: 'pywa',
    title: 'pywa (Python)',
    file: 'flow.py',
    about: 'The flow in pywa’s own classes. It gives the same Flow JSON back.',
    generate: generatePywa,
  },
  {
    id: 'typescript',
    title: 'TypeScript',
    file: 'flow.ts',
    about: 'A typed module that gives the same Flow JSON when it is run.',
    generate: generateTypeScript,
  },
  {
    id: 'types',
    title: 'Types',
    file: 'flow.types.ts',
    about:
      'TypeScript types of each screen’s data, of what people enter, and of every payload: for the code of your endpoint.',
    generate: generateTypes,
  },
];

/** The flow as code, to read, copy or save. */
export default function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const flow = useEditor((state) => state.doc.good?.value);
  const [chosen, setChosen] = useState('pywa');
  const target = TARGETS.find(({ id }) => id === chosen) ?? TARGETS[0];
  const generated = useMemo(() => (flow === undefined ? undefined : target?.generate(flow)), [flow, target]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      tall
      flush
      title="Export as code"
      footer={
        target !== undefined &&
        generated !== undefined && <Actions code={generated.code} file={target.file} />
      }
    >
      <Tabs
        label="Language"
        className="px-3"
        value={chosen}
        onValueChange={setChosen}
        tabs={TARGETS.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {generated === undefined ? (
        <EmptyState title="There is no flow to export yet" text="Mend the JSON first." />
      ) : (
        <div className="flex flex-col gap-2 p-4">
          <p className="text-base text-muted">{target?.about}</p>
          {generated.notes.length > 0 && (
            <ul className="list-disc rounded-control bg-warning-soft py-2 pr-3 pl-7 text-sm text-warning">
              {generated.notes.map(({ message, path }) => (
                <li key={`${path.join('/')} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
          <pre
            className="overflow-auto rounded-control border border-line bg-panel p-3 font-mono text-sm text-ink"
            tabIndex={0}
            role="region"
            aria-label="Code"
          >
            {generated.code}
          </pre>
        </div>
      )}
    </Dialog>
  );
}

function Actions({ code, file }: { readonly code: string; readonly file: string }) {
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  }

  function save(): void {
    const address = URL.createObjectURL(new Blob([code], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file;
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <>
      <Button icon={<Download size={16} strokeWidth={1.5} aria-hidden />} onClick={save}>
        Save {file}
      </Button>
      <Button
        variant="primary"
        icon={
          copied ? (
            <Check size={16} strokeWidth={1.5} aria-hidden />
          ) : (
            <Copy size={16} strokeWidth={1.5} aria-hidden />
          )
        }
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </>
  );
}
