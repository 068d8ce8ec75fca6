import { describe, expect, it, vi } from 'vitest';
import type { EndpointRules } from '@flowsmith/flow-model';
import { asApiError } from '@/api/api-error.ts';
import type { RulesState } from '@/api/endpoint-rules.ts';
import { createRulesSession } from './rules-session.ts';

const named = (name: string): EndpointRules => ({
  version: 1,
  rules: [],
  lists: [{ id: 'l', name, columns: [], rows: [] }],
  sources: [],
});

/** A server that keeps rules, and a session with it. */
function start() {
  const server: { state: RulesState; deployed: string[]; refuses: boolean } = {
    state: { rules: named('first'), revision: 3, text: '' },
    deployed: [],
    refuses: false,
  };
  const nameOf = ({ rules }: { readonly rules: EndpointRules | undefined }) => rules?.lists[0]?.name ?? '';
  const session = createRulesSession({
    read: async () => server.state,
    save: async ({ rules, revision }) => {
      if (revision !== server.state.revision) return { kind: 'stale', theirs: server.state };
      server.state = { rules, revision: revision + 1, text: '' };
      return { kind: 'saved', revision: revision + 1 };
    },
    deploy: async () => {
      if (server.refuses) throw new Error('not finished');
      server.deployed.push(nameOf(server.state));
    },
    asError: asApiError,
    deploysOnSave: () => true,
  });
  const { getState } = session.store;
  return { server, session, shown: () => nameOf(getState()), saved: () => nameOf(server.state), getState };
}

describe('rules that are being worked on', () => {
  it('are saved and answer the phone', async () => {
    const { server, session, saved, getState } = start();
    await session.load();
    session.change(named('second'));
    expect(getState().save.kind).toBe('unsaved');
    expect(await session.flush()).toBe(true);
    expect(saved()).toBe('second');
    await vi.waitFor(() => expect(server.deployed).toEqual(['second']));
    server.refuses = true;
    session.change(named('third'));
    await session.flush();
    await vi.waitFor(() => expect(getState().deployError).toBeDefined());
  });

  it('go back and forth, typing as one step', async () => {
    const { session, shown, saved } = start();
    await session.load();
    for (const name of ['a', 'ab', 'abc']) session.change(named(name), 'name');
    session.change(named('other'));
    session.undo();
    expect(shown()).toBe('abc');
    session.undo();
    expect(shown()).toBe('first');
    session.redo();
    expect(shown()).toBe('abc');
    session.change(named('new'));
    session.redo();
    expect(shown()).toBe('new');
    await session.flush();
    expect(saved()).toBe('new');
  });

  it('lose nothing when somebody else saved', async () => {
    const { server, session, shown, saved, getState } = start();
    await session.load();
    server.state = { rules: named('theirs'), revision: 9, text: '' };
    session.change(named('mine'));
    expect(await session.flush()).toBe(false);
    expect(getState().save.kind).toBe('conflict');
    expect(shown()).toBe('mine');
    session.keepMine();
    await vi.waitFor(() => expect(saved()).toBe('mine'));
    await session.flush();
    server.state = { rules: named('theirs'), revision: 20, text: '' };
    session.change(named('mine again'));
    await session.flush();
    session.takeTheirs();
    expect(shown()).toBe('theirs');
    expect(getState().save.kind).toBe('saved');
  });

  it('are looked for again, but never over unsaved work', async () => {
    const { server, session, shown } = start();
    await session.load();
    server.state = { rules: named('theirs'), revision: 9, text: '' };
    await session.load();
    expect(shown()).toBe('theirs');
    session.change(named('mine'));
    server.state = { rules: named('newer'), revision: 10, text: '' };
    await session.load();
    expect(shown()).toBe('mine');
  });
});
