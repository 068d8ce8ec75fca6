import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportSource } from './import/sources.ts';
import { messages } from './messages.ts';

/** Lets files be dropped, and JSON be pasted, anywhere on the page. While files hover, the page says what will happen. */
export function DropOverlay({
  onImport,
  disabled,
}: {
  onImport: (source: ImportSource) => void;
  disabled: boolean;
}) {
  const [over, setOver] = useState(false);
  const handler = useRef(onImport);
  useEffect(() => {
    handler.current = onImport;
  });

  useEffect(() => {
    if (disabled) return;
    let depth = 0;
    const end = () => {
      depth = 0;
      setOver(false);
    };
    const listeners: {
      [name in 'dragenter' | 'dragover' | 'dragleave' | 'drop']: (event: DragEvent) => void;
    } = {
      dragenter: (event) => {
        if (!hasFiles(event)) return;
        depth += 1;
        setOver(true);
      },
      dragover: (event) => {
        if (!hasFiles(event) || event.dataTransfer === null) return;
        event.preventDefault();
        Object.assign(event.dataTransfer, { dropEffect: 'copy' });
      },
      dragleave: (event) => {
        if (!hasFiles(event)) return;
        depth -= 1;
        if (depth <= 0) end();
      },
      drop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        end();
        handler.current({ kind: 'files', files: [...(event.dataTransfer?.files ?? [])] });
      },
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length > 0) handler.current({ kind: 'files', files });
      else if (text.trimStart().startsWith('{')) handler.current({ kind: 'text', text });
    };
    const { dragenter, dragover, dragleave, drop } = listeners;
    window.addEventListener('dragenter', dragenter);
    window.addEventListener('dragover', dragover);
    window.addEventListener('dragleave', dragleave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', onPaste);
    return () => {
      end();
      window.removeEventListener('dragenter', dragenter);
      window.removeEventListener('dragover', dragover);
      window.removeEventListener('dragleave', dragleave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', onPaste);
    };
  }, [disabled]);

  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-30 bg-scrim p-5">
      <div className="flex h-full animate-pop flex-col items-center justify-center gap-1 rounded-[16px] border-2 border-dashed border-accent bg-raised">
        <FileDown size={36} strokeWidth={1.25} className="mb-2 text-accent" />
        <p className="text-2xl font-semibold">{messages.drop.title}</p>
        <p className="text-lg text-muted">{messages.drop.text}</p>
      </div>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
