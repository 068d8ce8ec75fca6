import { asApiError } from '@/api/api-error.ts';
import { client, send } from '@/api/client.ts';
import type { SavedFlow } from '@/api/flows.ts';
import type { SaveOutcome, SaveRequest } from '../session/index.ts';

/** Sends the flow to the server and says how that went. Never throws. `onSaved` gets what the server made of it. */
export async function saveFlow(
  { flowId, text, name, layout, revision }: SaveRequest,
  onSaved: (saved: SavedFlow) => void,
): Promise<SaveOutcome> {
  try {
    const saved = await send(
      client.PUT('/api/flows/{id}', {
        params: { path: { id: flowId }, header: { 'if-match': String(revision) } },
        body: { text, name, layout: { positions: layout } },
      }),
    );
    onSaved(saved);
    return { kind: 'saved', revision: saved.revision };
  } catch (thrown) {
    return outcomeOf(thrown);
  }
}

function outcomeOf(thrown: unknown): SaveOutcome {
  const error = asApiError(thrown);
  if (error.code === 'unreachable') return { kind: 'unreachable' };
  const theirs = error.code === 'stale' ? currentOf(error.details) : undefined;
  if (theirs !== undefined) return { kind: 'stale', theirs };
  return {
    kind: 'failed',
    message: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  };
}

function currentOf(details: unknown): { text: string; revision: number; name: string } | undefined {
  const current = isRecord(details) ? details['current'] : undefined;
  if (!isRecord(current)) return undefined;
  const { text, revision, name } = current;
  return typeof text === 'string' && typeof revision === 'number' && typeof name === 'string'
    ? { text, revision, name }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
