import { validateDocument, type Diagnostic } from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from './types.ts';

/** Longest time that typing may postpone the check, in milliseconds. */
const PATIENCE = 300;

/**
 * Keeps `store.diagnostics` up to date: after each change, when the browser has painted and is idle, so that
 * validation never delays a keystroke. Returns a function that stops it.
 */
export function startDiagnosing(store: StoreApi<EditorStore>): () => void {
  let cancel: (() => void) | undefined;
  function check(): void {
    cancel = undefined;
    const { doc, textVersion } = store.getState();
    store.setState({ diagnostics: validateDocument(doc).filter(isOwn), diagnosedVersion: textVersion });
  }
  function schedule(): void {
    cancel ??= whenIdle(check);
  }
  schedule();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.doc !== before.doc) schedule();
  });
  return () => {
    cancel?.();
    unsubscribe();
  };
}

/** Meta reports some faults under a second code, too; people need to read of them once. */
function isOwn({ echo }: Diagnostic): boolean {
  return echo !== true;
}

/** Safari has no `requestIdleCallback`; a short timeout does nearly the same. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(task, { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(task, 50);
  return () => clearTimeout(handle);
}
