import { LATEST_VERSION, versionOf } from '@flowsmith/flow-model';
import { useEffect, useRef, useState } from 'react';
import { applyTheme, EDITOR_LOOK } from '@/features/monaco/monaco.ts';
import { passTabOn } from '@/features/monaco/tab-key.ts';
import { useTheme } from '@/ui/index.ts';
import { useEditor, useEditorStore } from '../session/index.ts';
import { MODEL_URI, monaco, setSchemaVersion, startJsonService } from './setup-monaco.ts';
import { modelFeed } from './model-feed.ts';
import { foldBase64 } from './sync-base64.ts';
import { syncCaret } from './sync-caret.ts';
import { syncMarkers } from './sync-markers.ts';
import { syncText } from './sync-text.ts';

/** The flow as text. Everything about Monaco stays in this folder, which is loaded when the pane is first shown. */
export default function JsonEditor() {
  const store = useEditorStore();
  const host = useRef<HTMLDivElement>(null);
  const { theme } = useTheme();
  const version = useEditor((state) => versionOf(state.doc.good?.value) ?? LATEST_VERSION);

  useEffect(() => {
    applyTheme(theme);
  }, [theme]);

  useEffect(() => {
    setSchemaVersion(version);
  }, [version]);

  const readOnly = useEditor((state) => state.readOnly);
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor>();

  useEffect(() => {
    editor?.updateOptions({ readOnly: readOnly !== undefined, readOnlyMessage: { value: readOnly ?? '' } });
  }, [editor, readOnly]);

  useEffect(() => {
    if (host.current === null) return undefined;
    const model = monaco.editor.createModel(store.getState().doc.text, 'json', MODEL_URI);
    const view = monaco.editor.create(host.current, {
      model,
      ...EDITOR_LOOK,
      // Lines longer than this are cut behind a link, whatever they hold.
      stopRenderingLineAfter: 10_000,
      largeFileOptimizations: true,
      ariaLabel: 'Flow JSON',
      quickSuggestions: { strings: true, other: true, comments: false },
      bracketPairColorization: { enabled: false },
    });
    setEditor(view);
    void startJsonService().catch(() => undefined);
    const feed = modelFeed(view);
    const parts = [
      feed,
      foldBase64(view, model),
      syncText(store, view, model, feed),
      syncMarkers(store, model, feed),
      syncCaret(store, view, model, feed),
      passTabOn(view),
    ];
    return () => {
      for (const part of parts) part.dispose();
      view.dispose();
      model.dispose();
    };
  }, [store]);

  return <div ref={host} className="h-full w-full" />;
}
