import { useRef, useState } from 'react';
import { Download, FileJson, MoreHorizontal, Upload } from 'lucide-react';
import { formatPointer, parsePlayKit, type KitProblem, type PlayKit } from '@flowsmith/flow-model';
import { Button, Dialog, IconButton, Menu, MenuItem, toast } from '@/ui/index.ts';
import { mergeKits } from './kitEdits.ts';
import { scenarioMessages } from './messages.ts';

const messages = scenarioMessages.file;
const icon = { size: 14, strokeWidth: 1.5 } as const;

/** Saves scenarios and tests as a file that lies beside the flow's, and takes such a file in. */
export function KitFile({
  kit,
  onKit,
}: {
  readonly kit: PlayKit;
  readonly onKit: ((kit: PlayKit) => void) | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly KitProblem[]>();
  const [waiting, setWaiting] = useState<PlayKit>();
  const isEmpty = kit.scenarios.length === 0 && kit.tests.length === 0;

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const parsed = parseText(await file.text());
    if (!parsed.ok) setProblems(parsed.problems);
    else if (isEmpty) take(parsed.kit, parsed.kit);
    else setWaiting(parsed.kit);
  }

  function take(next: PlayKit, taken: PlayKit): void {
    setWaiting(undefined);
    onKit?.(next);
    toast(messages.taken(taken.scenarios.length, taken.tests.length), {
      action: { label: messages.undo, onClick: () => onKit?.(kit) },
    });
  }

  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton size="xs" label={messages.menu} icon={<MoreHorizontal {...icon} />} />}
      >
        <MenuItem
          icon={<Download {...icon} />}
          disabled={isEmpty}
          hint={messages.saveHint}
          onSelect={() => download(kit)}
        >
          {messages.save}
        </MenuItem>
        {onKit !== undefined && (
          <MenuItem
            icon={<Upload {...icon} />}
            hint={messages.openHint}
            onSelect={() => input.current?.click()}
          >
            {messages.open}
          </MenuItem>
        )}
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={messages.open}
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Dialog
        open={problems !== undefined}
        onOpenChange={() => setProblems(undefined)}
        title={messages.unreadable}
        description={messages.unreadableText}
        footer={<Button onClick={() => setProblems(undefined)}>{messages.close}</Button>}
      >
        <ul className="flex flex-col gap-2 text-base">
          {problems?.map(({ path, message }) => (
            <li key={`${formatPointer(path)} ${message}`}>
              {message}
              {path.length > 0 && (
                <code className="block font-mono text-sm text-faint">{formatPointer(path)}</code>
              )}
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        open={waiting !== undefined}
        onOpenChange={() => setWaiting(undefined)}
        title={messages.how}
        description={
          waiting === undefined ? undefined : messages.howText(waiting.scenarios.length, waiting.tests.length)
        }
        size="sm"
        footer={
          waiting !== undefined && (
            <>
              <Button onClick={() => take(waiting, waiting)}>{messages.replace}</Button>
              <Button
                variant="primary"
                icon={<FileJson {...icon} />}
                onClick={() => take(mergeKits(kit, waiting), waiting)}
              >
                {messages.add}
              </Button>
            </>
          )
        }
      />
    </>
  );
}

function parseText(text: string): ReturnType<typeof parsePlayKit> {
  try {
    const value: unknown = JSON.parse(text);
    return parsePlayKit(value);
  } catch {
    return { ok: false, problems: [{ path: [], message: messages.notJson }] };
  }
}

function download(kit: PlayKit): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(kit, undefined, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = messages.fileName;
  link.click();
  URL.revokeObjectURL(url);
}
