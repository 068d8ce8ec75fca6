import { endpointModule, type JsonValue } from '@flowsmith/flow-model';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useEditor } from '@/features/editor/session/index.ts';
import type { SourceSession } from './source-session.ts';

/** The flow as it is now, a moment after each edit. */
export function useFlowValue(): JsonValue {
  return useDeferredValue(useEditor((state) => state.doc.good?.value)) ?? null;
}

/** What the flow gives as code. A source that nobody changed follows it. */
export function useGenerated(session: SourceSession, flow: JsonValue): string {
  const generated = useMemo(() => endpointModule(flow), [flow]);
  useEffect(() => session.follow(generated), [session, generated]);
  return generated;
}
