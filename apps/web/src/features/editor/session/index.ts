/** The session of one open flow: its store, history, selection, saving and checking. */
export {
  startAutosave,
  type Autosave,
  type DraftStore,
  type SaveOutcome,
  type SaveRequest,
} from './autosave.ts';
export { startDiagnosing } from './diagnose.ts';
export { createEditorStore } from './editor-store.ts';
export { EditorProvider, useEditor, useEditorStore } from './EditorContext.tsx';
export { chosenLints, useLintChoice } from './lint-choice.ts';
export { usePanes, type DrawerTab, type RightTab } from './panes.ts';
export { NOTHING, nodePathAround, selectedPaths, selectionOf } from './selection.ts';
export { whenIdle } from './when-idle.ts';
export type {
  BoardLayout,
  BoardPosition,
  EditorActions,
  EditorSource,
  EditorState,
  EditorStore,
  HistoryEntry,
  Origin,
  RevealRequest,
  RunOptions,
  SaveState,
  Selection,
} from './types.ts';
