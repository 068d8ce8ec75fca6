import type { components } from '@flowsmith/api-types';
import { parseRules, type EndpointRules, type RuleSource } from '@flowsmith/flow-model';
import { useMutation } from '@tanstack/react-query';
import { ApiError, asApiError } from './api-error.ts';
import { client, send } from './client.ts';
import { readSource, type EndpointSource } from './endpoints.ts';
import { messages } from './messages.ts';

/** What a data source answered when it was tried. */
export type TriedSource = components['schemas']['TriedDataSource'];

/** The source of an endpoint: a table of rules, or code (`rules` is undefined). */
export interface RulesState {
  readonly rules: EndpointRules | undefined;
  /** 0: nothing was saved yet, neither rules nor code. */
  readonly revision: number;
  /** The code: what rules are made into. */
  readonly text: string;
}

/** How the server answered a save. */
export type RulesOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'stale'; readonly theirs: RulesState }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** What the source is. @throws ApiError also for rules that this version cannot read */
export async function readRules(flowId: string): Promise<RulesState> {
  return stateOf(await readSource(flowId));
}

/** Saves rules; never throws. */
export async function saveRules(
  flowId: string,
  { rules, revision }: { readonly rules: EndpointRules; readonly revision: number },
): Promise<RulesOutcome> {
  try {
    const saved = await send(
      client.PUT('/api/flows/{id}/endpoint/source', {
        params: { path: { id: flowId }, header: { 'if-match': String(revision) } },
        body: { rules: { ...rules } },
      }),
    );
    return { kind: 'saved', revision: saved.revision };
  } catch (thrown) {
    const error = asApiError(thrown);
    if (error.code === 'unreachable') return { kind: 'unreachable' };
    if (error.code !== 'stale') return { kind: 'failed', error };
    try {
      return { kind: 'stale', theirs: await readRules(flowId) };
    } catch (unread) {
      return { kind: 'failed', error: asApiError(unread) };
    }
  }
}

/** Asks a data source once, as the draft endpoint would. */
export function useTrySource(flowId: string) {
  return useMutation({
    mutationFn: ({
      source,
      payload,
    }: {
      readonly source: RuleSource;
      readonly payload: { readonly [field: string]: string };
    }) =>
      send(
        client.POST('/api/flows/{id}/endpoint/rules/try-source', {
          params: { path: { id: flowId } },
          body: { source: { ...source }, payload: { ...payload } },
        }),
      ),
  });
}

function stateOf({ rules, revision, text }: EndpointSource): RulesState {
  if (rules === null) return { rules: undefined, revision, text };
  const parsed = parseRules(rules);
  if (parsed.ok) return { rules: parsed.rules, revision, text };
  throw new ApiError({ code: 'bad-rules', ...messages.badRules, status: 200, details: parsed.problems });
}
