import { useEffect } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { buildPath, sectionOf, type SectionId } from '@/features/endpoint/index.ts';
import { useEditorStore } from '../session/index.ts';

/** What stands in the middle of the editor: the board, or a section of the endpoint. The address says which. */
export type EditorView =
  | { readonly kind: 'build' }
  | { readonly kind: 'endpoint'; readonly section: SectionId };

/** The view that the address names. */
export function useEditorView(): EditorView {
  const match = useMatch('/flows/:flowId/endpoint/:section?');
  return match === null ? BUILD : { kind: 'endpoint', section: sectionOf(match.params.section) };
}

const BUILD: EditorView = { kind: 'build' };

/** Goes to the board when somebody wants to see a place of the flow, from wherever. */
export function useRevealOnBoard(): void {
  const store = useEditorStore();
  const navigate = useNavigate();
  const { kind } = useEditorView();
  useEffect(() => {
    if (kind === 'build') return undefined;
    return store.subscribe((state, before) => {
      if (state.reveal !== before.reveal) void navigate(buildPath(state.flowId));
    });
  }, [store, navigate, kind]);
}
