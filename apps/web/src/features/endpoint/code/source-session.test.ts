import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, asApiError } from '@/api/api-error.ts';
import type { EndpointVersion } from '@/api/endpoints.ts';
import {
  createSourceSession,
  type SavedSource,
  type SourceOutcome,
  type SourceParts,
} from './source-session.ts';

const GENERATED = 'generated';

/** A server with one source, that answers at once. */
function server(start: SavedSource = { text: GENERATED, base: GENERATED, revision: 0, rules: null }) {
  const state = { source: start, deployed: [] as string[], away: false, refuse: false };
  const parts: SourceParts = {
    read: async () => state.source,
    save: async ({ text, base, revision }): Promise<SourceOutcome> => {
      if (state.away) return { kind: 'unreachable' };
      if (revision !== state.source.revision) return { kind: 'stale', theirs: state.source };
      state.source = {
        text,
        base: base ?? state.source.base,
        revision: revision + 1,
        rules: null,
      };
      return { kind: 'saved', source: state.source };
    },
    deploy: async (environment): Promise<EndpointVersion> => {
      if (state.refuse) throw new ApiError({ code: 'invalid-source', message: 'No.', status: 400 });
      state.deployed.push(`${environment}: ${state.source.text}`);
      return {
        number: state.deployed.length,
        sourceId: '',
        flowRevision: 1,
        note: null,
        createdAt: '',
      };
    },
    asError: asApiError,
    deploysOnSave: () => true,
  };
  return { state, session: createSourceSession(parts) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a source session', () => {
  it('saves what was typed after a pause, and deploys it to draft', async () => {
    const { state, session } = server();
    await session.load();
    session.type('one');
    session.type('two');
    expect(session.store.getState().save.kind).toBe('unsaved');
    await vi.runAllTimersAsync();
    expect(state.source).toMatchObject({ text: 'two', revision: 1, base: GENERATED });
    expect(session.store.getState().save.kind).toBe('saved');
    expect(state.deployed).toEqual(['draft: two']);
  });

  it('does not deploy by itself what cannot be read', async () => {
    const { state, session } = server();
    await session.load();
    session.setReadable(false);
    session.type('half');
    await vi.runAllTimersAsync();
    expect(state.source.text).toBe('half');
    expect(state.deployed).toEqual([]);
    await session.deploy('draft');
    expect(state.deployed).toEqual(['draft: half']);
  });

  it('follows the flow until something is typed', async () => {
    const { session } = server();
    await session.load();
    session.follow('generated anew');
    expect(session.store.getState()).toMatchObject({ text: 'generated anew', base: 'generated anew' });
    session.type('mine');
    session.follow('generated again');
    await vi.runAllTimersAsync();
    expect(session.store.getState()).toMatchObject({ text: 'mine', base: 'generated anew' });
  });

  it('shows a conflict and saves nothing until it is decided', async () => {
    const { state, session } = server();
    await session.load();
    state.source = { text: 'theirs', base: GENERATED, revision: 4, rules: null };
    session.type('mine');
    await vi.runAllTimersAsync();
    expect(session.store.getState().save).toMatchObject({ kind: 'conflict', theirs: { text: 'theirs' } });
    expect(state.source.text).toBe('theirs');
    await session.overwrite();
    expect(state.source).toMatchObject({ text: 'mine', revision: 5 });
    await vi.runAllTimersAsync();
  });

  it('takes theirs', async () => {
    const { state, session } = server();
    await session.load();
    state.source = { text: 'theirs', base: 'b', revision: 4, rules: null };
    session.type('mine');
    await vi.runAllTimersAsync();
    session.takeTheirs();
    expect(session.store.getState()).toMatchObject({
      text: 'theirs',
      base: 'b',
      revision: 4,
      save: { kind: 'saved' },
    });
  });

  it('tries again while the server is away', async () => {
    const { state, session } = server();
    await session.load();
    state.away = true;
    session.type('mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.store.getState().save.kind).toBe('offline');
    state.away = false;
    await vi.runAllTimersAsync();
    expect(state.source.text).toBe('mine');
    expect(session.store.getState().save.kind).toBe('saved');
  });

  it('keeps what a text was brought up to date with', async () => {
    const { state, session } = server({ text: 'mine', base: 'old', revision: 3, rules: null });
    await session.load();
    session.update('merged', 'new');
    await vi.runAllTimersAsync();
    expect(state.source).toMatchObject({ text: 'merged', base: 'new', revision: 4 });
    expect(session.store.getState().base).toBe('new');
  });

  it('says why something is not deployed, until the text is another', async () => {
    const { state, session } = server();
    await session.load();
    state.refuse = true;
    expect(await session.deploy('live')).toBeUndefined();
    expect(session.store.getState().deploy).toMatchObject({ kind: 'failed', environment: 'live' });
    session.type('mended');
    expect(session.store.getState().deploy.kind).toBe('idle');
    await vi.runAllTimersAsync();
  });

  it('makes code of rules when it is told to', async () => {
    const { state, session } = server({ text: 'ruled', base: null, revision: 2, rules: {} });
    await session.load();
    expect(session.store.getState().ruled).toBe(true);
    session.goOnAsCode();
    await vi.runAllTimersAsync();
    expect(session.store.getState().ruled).toBe(false);
    expect(state.source).toMatchObject({ text: 'ruled', rules: null, revision: 3 });
  });

  it('does not look for newer code over unsaved work', async () => {
    const { state, session } = server();
    await session.load();
    state.source = { text: 'theirs', base: null, revision: 9, rules: null };
    session.type('mine');
    await session.load();
    expect(session.store.getState().text).toBe('mine');
    await vi.runAllTimersAsync();
  });
});
