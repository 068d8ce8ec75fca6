import { useEffect } from 'react';
import { useMatch, useNavigate } from 'react-router';
import { buildPath, sectionOf, type SectionId } from '@/features/endpoint/index.ts';
import { answersSectionOf, type AnswersSectionId } from '@/features/responses/index.ts';
import { usePlay } from '../common/play.ts';
import { useEditorStore } from '../session/index.ts';

/** What stands in the middle of the editor: the board, or a section of the endpoint or of the answers. The address says which. */
export type EditorView =
  | { readonly kind: 'build' }
  | { readonly kind: 'endpoint'; readonly section: SectionId }
  | { readonly kind: 'answers'; readonly section: AnswersSectionId };

/** The view that the address names. */
export function useEditorView(): EditorView {
  const endpoint = useMatch('/flows/:flowId/endpoint/:section?');
  const answers = useMatch('/flows/:flowId/answers/:section?');
  if (endpoint !== null) return { kind: 'endpoint', section: sectionOf(endpoint.params.section) };
  if (answers !== null) return { kind: 'answers', section: answersSectionOf(answers.params.section) };
  return BUILD;
}

const BUILD: EditorView = { kind: 'build' };

/** Goes to the board when somebody wants to see a place of the flow, or to play it where there is no phone. */
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
  useEffect(() => {
    if (kind !== 'answers') return undefined;
    return usePlay.subscribe(() => void navigate(buildPath(store.getState().flowId)));
  }, [store, navigate, kind]);
}
