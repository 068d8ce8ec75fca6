import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useCreateFlow } from '@/api/flows.ts';
import { toast } from '@/ui/index.ts';
import { assess, type Assessment, megabytes } from './assess.ts';
import { messages } from './messages.ts';
import { nameOfFile, readSource } from './read-source.ts';

/** One text on its way to become a flow. */
export interface ImportItem {
  readonly key: string;
  readonly name: string;
  /** `undefined` while it is read, and when it cannot be imported at all. */
  readonly text: string | undefined;
  readonly assessment: Assessment | undefined;
  /** Why the server did not take it. */
  readonly error?: string | undefined;
  readonly note?: string | undefined;
}

/** The texts to be imported and what to do with them. One flow opens at once; several are listed in the library. */
export function useImport(onDone: () => void) {
  const navigate = useNavigate();
  const create = useCreateFlow();
  const [items, setItems] = useState<readonly ImportItem[]>([]);
  const [busy, setBusy] = useState(false);

  const change = (key: string, next: Partial<ImportItem>) =>
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...next } : item)));

  const addFiles = async (files: readonly File[]) => {
    const added = files.map((file) => ({ file, key: crypto.randomUUID() }));
    setItems((before) => [
      ...before,
      ...added.map(({ file, key }) => ({
        key,
        name: nameOfFile(file.name) || messages.untitled,
        text: undefined,
        assessment: undefined,
      })),
    ]);
    for (const { file, key } of added) change(key, await readItem(file));
  };

  const importAll = async () => {
    const ready = items.filter(({ text }) => text !== undefined);
    setBusy(true);
    const made: string[] = [];
    const failed: ImportItem[] = [];
    for (const item of ready) {
      try {
        const flow = await create.mutateAsync({
          name: item.name.trim() || messages.untitled,
          text: item.text ?? '',
        });
        made.push(flow.id);
      } catch (error) {
        const { message, hint } = asApiError(error);
        failed.push({ ...item, error: [message, hint].filter(Boolean).join(' ') });
      }
    }
    setBusy(false);
    setItems(failed);
    if (failed.length > 0) {
      if (made.length > 0) toast(messages.someFailed(failed.length), { tone: 'danger' });
      return;
    }
    onDone();
    if (made.length === 1) void navigate(`/flows/${made[0] ?? ''}`);
    else toast(messages.imported(made.length), { tone: 'success' });
  };

  return {
    items,
    busy,
    addFiles,
    setText: (text: string) =>
      setItems(text === '' ? [] : [{ key: 'text', name: messages.untitled, text, assessment: assess(text) }]),
    setName: (key: string, name: string) => change(key, { name }),
    remove: (key: string) => setItems((before) => before.filter((item) => item.key !== key)),
    clear: () => setItems([]),
    importAll,
  };
}

async function readItem(file: File): Promise<Partial<ImportItem>> {
  const read = await readSource(file);
  if (read.ok) {
    return {
      text: read.text,
      assessment: assess(read.text),
      ...(read.utf16 ? { note: messages.utf16 } : {}),
    };
  }
  const words = {
    'not-text': messages.notText,
    unreadable: messages.unreadable,
    'too-large': messages.far(megabytes(read.bytes)),
  };
  return { assessment: { tone: 'bad', words: words[read.reason], value: undefined } };
}
