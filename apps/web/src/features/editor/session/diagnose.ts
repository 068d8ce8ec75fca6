import { prepareValidation, validateDocument, type Diagnostic } from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import { chosenLints, useLintChoice } from './lint-choice.ts';
import type { EditorStore } from './types.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Keeps `store.diagnostics` up to date: after changes, when typing pauses and the browser is idle, so that validation
 * never delays a keystroke. Returns a function that stops it.
 */
export function startDiagnosing(store: StoreApi<EditorStore>): () => void {
  const checking = whenIdle(function* check() {
    const { doc, textVersion, diagnostics } = store.getState();
    const options = { lints: chosenLints(useLintChoice.getState()) };
    yield* prepareValidation(doc, options);
    const found = validateDocument(doc, options).filter(isOwn);
    // Nothing before and nothing now: nobody needs to be told.
    const same = found.length === 0 && diagnostics.length === 0;
    store.setState({ diagnostics: same ? diagnostics : found, diagnosedVersion: textVersion });
  });
  checking.follow();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.doc !== before.doc) checking.follow();
  });
  const forget = useLintChoice.subscribe(() => checking.follow());
  return () => {
    checking.stop();
    unsubscribe();
    forget();
  };
}

/** Meta reports some faults under a second code, too; people need to read of them once. */
function isOwn({ echo }: Diagnostic): boolean {
  return echo !== true;
}
