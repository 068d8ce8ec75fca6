import { endpointAsks } from '@flowsmith/flow-model';
import { useDeferredValue, useMemo } from 'react';
import { useEditor } from '@/features/editor/session/index.ts';
import { pageMessages as messages } from './messages.ts';

/** What the phone asks, screen by screen. */
export default function EndpointLeft() {
  const value = useDeferredValue(useEditor((state) => state.doc.good?.value));
  const { screens } = useMemo(() => endpointAsks(value ?? null), [value]);
  return (
    <nav aria-label={messages.screens} className="flex min-h-0 flex-1 flex-col overflow-y-auto p-2">
      <h2 className="flex h-8 items-center px-1.5 text-sm font-semibold text-ink">{messages.screens}</h2>
      <ul>
        {screens.map(({ id }) => (
          <li key={id} className="px-1.5 py-1 font-mono text-sm text-muted">
            {id}
          </li>
        ))}
      </ul>
    </nav>
  );
}
