import type { Severity } from '@flowsmith/flow-model';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '../session/index.ts';
import type { ModelFeed } from './model-feed.ts';
import { modelRange } from './model-text.ts';
import { monaco } from './setup-monaco.ts';

const SEVERITIES: { readonly [severity in Severity]: monaco.MarkerSeverity } = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};
/** A flow with more problems than this is unreadable anyway; the problem list has them all. */
const MOST = 500;

/** Underlines the same problems as the board and the problem list show. */
export function syncMarkers(
  store: StoreApi<EditorStore>,
  model: monaco.editor.ITextModel,
  feed: ModelFeed,
): monaco.IDisposable {
  function mark(): void {
    const { doc, diagnostics, diagnosedVersion, textVersion } = store.getState();
    if (diagnosedVersion !== textVersion) return;
    const markers = diagnostics.slice(0, MOST).map((diagnostic): monaco.editor.IMarkerData => ({
      ...modelRange(doc, diagnostic.range),
      message:
        diagnostic.hint === undefined ? diagnostic.message : `${diagnostic.message}\n${diagnostic.hint}`,
      code: diagnostic.code,
      severity: SEVERITIES[diagnostic.severity],
    }));
    monaco.editor.setModelMarkers(model, 'flowsmith', markers);
  }
  mark();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.diagnostics !== before.diagnostics) feed.add(mark);
  });
  return { dispose: unsubscribe };
}
