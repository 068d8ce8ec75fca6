import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutosave, type DraftStore, type SaveOutcome, type SaveRequest } from './autosave.ts';
import { createEditorStore } from './editor-store.ts';

/** A server that answers as told, and a browser that keeps drafts in memory. */
function open(answers: SaveOutcome[]) {
  const store = createEditorStore({ flowId: 'f', name: 'Flow', text: '{"a":1}', layout: {}, revision: 1 });
  const sent: SaveRequest[] = [];
  const kept = new Map<string, { text: string }>();
  const drafts: DraftStore = {
    async put(flowId, draft) {
      kept.set(flowId, draft);
    },
    async remove(flowId) {
      kept.delete(flowId);
    },
  };
  const autosave = startAutosave(
    store,
    async (request) => {
      sent.push(request);
      return answers.shift() ?? { kind: 'saved', revision: request.revision + 1 };
    },
    drafts,
  );
  const type = (text: string) => store.getState().typeText([{ offset: 5, length: 1, text }]);
  return { store, sent, kept, autosave, type };
}

describe('startAutosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves once after a burst of typing, based on the right revision', async () => {
    const { store, sent, type } = open([]);
    type('2');
    type('3');
    expect(store.getState().save.kind).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toMatchObject([{ text: '{"a":3}', revision: 1 }]);
    expect(store.getState().save.kind).toBe('saved');
    type('4');
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.at(-1)).toMatchObject({ text: '{"a":4}', revision: 2 });
  });

  it('keeps a draft in the browser until the server has everything', async () => {
    const { kept, type, store } = open([{ kind: 'unreachable' }]);
    type('2');
    await vi.advanceTimersByTimeAsync(800);
    expect(store.getState().save.kind).toBe('offline');
    expect(kept.get('f')?.text).toBe('{"a":2}');
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.getState().save.kind).toBe('saved');
    expect(kept.size).toBe(0);
  });

  it('waits for a decision when somebody else saved, and overwrites only when told to', async () => {
    const theirs = { text: '{}', revision: 7, name: 'Theirs' };
    const { store, sent, autosave, type } = open([{ kind: 'stale', theirs }]);
    type('2');
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState().save).toEqual({ kind: 'conflict', theirs });
    type('3');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(await autosave.overwrite()).toBe(true);
    expect(sent.at(-1)).toMatchObject({ text: '{"a":3}', revision: 7 });
  });

  it('says what went wrong and tries again when asked', async () => {
    const { store, autosave, type } = open([{ kind: 'failed', message: 'Too large' }]);
    type('2');
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.getState().save).toMatchObject({ kind: 'failed', message: 'Too large' });
    expect(await autosave.flush()).toBe(true);
    expect(store.getState().save.kind).toBe('saved');
  });

  it('saves what is left when it is stopped after a flush, and nothing later', async () => {
    const { sent, autosave, type } = open([]);
    type('2');
    await autosave.flush();
    autosave.stop();
    type('3');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });
});
