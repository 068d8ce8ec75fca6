import { useQueryClient, type QueryClient } from '@tanstack/react-query';

import { create, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { asApiError, type ApiError } from '@/api/api-error.ts';
import { deploySource, endpointKeys, readSource, saveSource } from '@/api/endpoints.ts';
import { useEditorStore } from '@/features/editor/session/index.ts';
import {
  createSourceSession,
  type SavedSource,
  type SourceOutcome,
  type SourceSession,
  type SourceState,
} from './source-session.ts';

/** How a person likes to work on code; remembered per browser. */
interface CodeChoices {
  /** Each saved source answers the phone at once. */
  readonly deployOnSave: boolean;
  readonly logs: boolean;
}

export const useCodeChoices = create<CodeChoices>()(
  persist((): CodeChoices => ({ deployOnSave: true, logs: false }), {
    name: 'flowsmith.endpoint-code',
    version: 1,
  }),
);

/** The source of the open flow. It lives as long as the editor's session, whatever view is shown. */
export function useSourceSession(): SourceSession {
  const editor = useEditorStore();
  return sessionOf(editor, editor.getState().flowId, useQueryClient());
}

/** A slice of the source's state. */
export function useSource<T>(selector: (state: SourceState) => T): T {
  return useStore(useSourceSession().store, selector);
}

function sessionOf(editor: WeakKey, flowId: string, queryClient: QueryClient): SourceSession {
  const known = bySession.get(editor);
  if (known !== undefined) return known;
  const session = createSourceSession({
    read: () => readSource(flowId),
    save: async (request) => {
      const outcome = await save(flowId, request);
      // Whether the code that answers is the latest.
      void queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId), exact: true });
      return outcome;
    },
    deploy: async (environment, note) => {
      const version = await deploySource(flowId, { environment, ...(note === undefined ? {} : { note }) });
      void queryClient.invalidateQueries({ queryKey: endpointKeys.one(flowId) });
      // The first deployment brings a key.
      void queryClient.invalidateQueries({ queryKey: ['endpoint-keys', flowId] });
      return version;
    },
    asError: asApiError,
    deploysOnSave: () => useCodeChoices.getState().deployOnSave,
  });
  bySession.set(editor, session);
  void session.load();
  return session;
}

const bySession = new WeakMap<WeakKey, SourceSession>();

async function save(flowId: string, request: Parameters<typeof saveSource>[1]): Promise<SourceOutcome> {
  try {
    return { kind: 'saved', source: await saveSource(flowId, request) };
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.code === 'unreachable') return { kind: 'unreachable' };
    const theirs = error.code === 'stale' ? currentOf(error) : undefined;
    return theirs === undefined ? { kind: 'failed', error } : { kind: 'stale', theirs };
  }
}

/** The source that a refused save came with. */
function currentOf({ details }: ApiError): SavedSource | undefined {
  const current = memberOf(details, 'current');
  const text = memberOf(current, 'text');
  const revision = memberOf(current, 'revision');
  const base = memberOf(current, 'base');
  const rules = memberOf(current, 'rules');
  if (typeof text !== 'string' || typeof revision !== 'number') return undefined;
  return {
    text,
    revision,
    base: typeof base === 'string' ? base : null,
    rules: isRecord(rules) ? rules : null,
  };
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
