import { GitMerge } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/index.ts';
import { openMerge } from './dialogs.ts';
import { codeMessages as messages } from './messages.ts';
import { useSource } from './useSource.ts';

/** Says that the flow gives other code than what this code was begun from. */
export function FlowChanged({ generated }: { readonly generated: string }) {
  const base = useSource((state) => state.base);
  const untouched = useSource((state) => state.revision === 0 && state.save.kind === 'saved');
  const ruled = useSource((state) => state.ruled);
  const [postponed, setPostponed] = useState<string>();
  if (base === undefined || base === generated || untouched || ruled || postponed === generated) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-info-soft px-3 py-1 text-sm text-info"
    >
      <GitMerge size={14} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{messages.flowChanged}</b> {messages.flowChangedHint}
      </p>
      <Button size="sm" variant="ghost" className="h-6" onClick={() => setPostponed(generated)}>
        {messages.later}
      </Button>
      <Button changes size="sm" className="h-6" onClick={openMerge}>
        {messages.compare}
      </Button>
    </div>
  );
}
