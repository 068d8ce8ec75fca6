import type { monaco } from './monaco.ts';

/**
 * Lets Tab pass through the editor on its way around the page, so that it is no trap for those without a mouse: Tab
 * indents only once a person typed or clicked here; Escape gives it back.
 */
export function passTabOn(view: monaco.editor.IStandaloneCodeEditor): monaco.IDisposable {
  const set = (tabFocusMode: boolean) => view.updateOptions({ tabFocusMode });
  set(true);
  const parts = [
    view.onMouseDown(() => set(false)),
    view.onDidBlurEditorText(() => set(true)),
    view.onKeyDown(({ browserEvent: { key, ctrlKey, metaKey } }) => {
      if (key === 'Escape') set(true);
      // Keys of one letter write it.
      else if (key === 'Enter' || (key.length === 1 && !ctrlKey && !metaKey)) set(false);
    }),
  ];
  return {
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}
