import type { monaco } from './setup-monaco.ts';

/** Brings what changed elsewhere (board, inspector, undo) to the editor, in the order in which it happened. */
export interface ModelFeed {
  readonly add: (change: () => void) => void;
  readonly dispose: () => void;
}

/**
 * While somebody writes in the editor, changes from elsewhere come at once: its text must never lag behind the keys. Else
 * people look at what they changed, so that is painted first, and the editor follows one frame later.
 */
export function modelFeed(view: monaco.editor.IStandaloneCodeEditor): ModelFeed {
  let waiting: (() => void)[] = [];
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    cancel();
    const changes = waiting;
    waiting = [];
    for (const change of changes) change();
  }

  function cancel(): void {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    clearTimeout(timer);
  }

  const focus = view.onDidFocusEditorText(flush);
  return {
    add(change) {
      if (view.hasTextFocus() && waiting.length === 0) {
        change();
        return;
      }
      waiting.push(change);
      // A frame's callback comes before it is painted, a timer set in it after.
      frame ??= requestAnimationFrame(() => {
        timer = setTimeout(flush);
      });
    },
    dispose() {
      cancel();
      waiting = [];
      focus.dispose();
    },
  };
}
