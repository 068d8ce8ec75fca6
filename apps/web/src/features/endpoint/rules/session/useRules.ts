import { checkRules, type EndpointRules, type JsonValue, type RuleProblem } from '@flowsmith/flow-model';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useMemo } from 'react';
import { useStore } from 'zustand';
import { asApiError } from '@/api/api-error.ts';
import { readRules, saveRules } from '@/api/endpoint-rules.ts';
import { deploySource, endpointKeys } from '@/api/endpoints.ts';
import { useEditorStore } from '@/features/editor/session/index.ts';
import { useCodeChoices } from '../../code/useSource.ts';
import { createRulesSession, type RulesSession, type RulesWork } from './rules-session.ts';

/** What every part of the table editor needs. */
export interface RulesEditing {
  readonly flowId: string;
  readonly flow: JsonValue;
  readonly rules: EndpointRules;
  readonly problems: readonly RuleProblem[];
  /** @param kind see `RulesSession.change` */
  readonly change: (rules: EndpointRules, kind?: string) => void;
}

/** Given by the section to all that is in it. */
export const RulesContext = createContext<RulesEditing | undefined>(undefined);

/** The table that is being edited. */
export function useEditing(): RulesEditing {
  const editing = use(RulesContext);
  if (editing === undefined) throw new Error('Outside of the section Rules');
  return editing;
}

/** What is wrong at a place of the table, and below it. */
export function useProblemsAt(path: readonly (string | number)[]): readonly RuleProblem[] {
  const { problems } = useEditing();
  const key = JSON.stringify(path).slice(0, -1);
  return useMemo(
    () =>
      problems.filter((problem) => {
        const at = JSON.stringify(problem.path);
        return at.startsWith(key) && [',', ']'].includes(at.charAt(key.length));
      }),
    [problems, key],
  );
}

/** Problems of a table for a flow. */
export function useProblems(rules: EndpointRules | undefined, flow: JsonValue): readonly RuleProblem[] {
  return useMemo(() => (rules === undefined ? [] : checkRules(rules, flow)), [rules, flow]);
}

/** The rules of the open flow. They live as long as the editor's session, whatever view is shown. */
export function useRulesSession(): RulesSession {
  const editor = useEditorStore();
  return sessionOf(editor, editor.getState().flowId, useQueryClient());
}

/** A slice of their state. */
export function useRulesWork<T>(selector: (state: RulesWork) => T): T {
  return useStore(useRulesSession().store, selector);
}

const bySession = new WeakMap<WeakKey, RulesSession>();

function sessionOf(editor: WeakKey, flowId: string, queryClient: QueryClient): RulesSession {
  const known = bySession.get(editor);
  if (known !== undefined) return known;
  const session = createRulesSession({
    read: () => readRules(flowId),
    save: (state) => saveRules(flowId, state),
    deploy: async () => {
      await deploySource(flowId, { environment: 'draft' });
      void queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId) });
      // The first deployment brings a key.
      void queryClient.invalidateQueries({ queryKey: ['endpoint-keys', flowId] });
    },
    asError: asApiError,
    deploysOnSave: () => useCodeChoices.getState().deployOnSave,
  });
  bySession.set(editor, session);
  return session;
}
