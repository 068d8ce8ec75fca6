/** The session of one open flow: its store, history, selection, saving and checking. */
export {
  startAutosave,
  type Autosave,
  type DraftStore,
  type SaveOutcome,
  type SaveRequest,
} from './autosave';
export { startDiagnosing } from './diagnose';
export { createEditorStore } from './editor-store';
export { EditorProvider, useEditor, useEditorStore } from './EditorContext';
export { usePanes, type DrawerTab, type RightTab } from './panes';
export { NOTHING, nodePathAround, selectedPaths, selectionOf } from './selection';
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
} from './types';
