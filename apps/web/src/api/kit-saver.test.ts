import { newFlow, newScenario, emptyPlayKit, type PlayKit } from '@flowsmith/flow-model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { createKitSaver, type KitEvent, type KitSaveOutcome, type KitState } from './kit-saver.ts';

const kit = (name: string): PlayKit => ({
  ...emptyPlayKit(),
  scenarios: [newScenario(newFlow(), emptyPlayKit(), name)],
});

/** A server that answers as told, or with the next revision. */
function open(answers: (KitSaveOutcome | Promise<KitSaveOutcome>)[] = []) {
  let state: KitState | undefined = { kit: emptyPlayKit(), revision: 0 };
  const sent: KitState[] = [];
  const heard: KitEvent[] = [];
  const saver = createKitSaver({
    shown: () => state,
    show: (next) => {
      state = next;
    },
    send: async (request) => {
      sent.push(request);
      return answers.shift() ?? { kind: 'saved', revision: request.revision + 1 };
    },
  });
  const unsubscribe = saver.subscribe((event) => heard.push(event));
  return {
    saver,
    sent,
    heard,
    unsubscribe,
    shown: () => state,
    forget: () => {
      state = undefined;
    },
  };
}

describe('createKitSaver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows a change at once, and saves the last of a burst after 600 ms', async () => {
    const { saver, sent, shown } = open();
    const [first, last] = [kit('first'), kit('last')];
    saver.save(first);
    expect(shown()).toEqual({ kit: first, revision: 0 });
    await vi.advanceTimersByTimeAsync(500);
    saver.save(last);
    await vi.advanceTimersByTimeAsync(599);
    expect(sent).toEqual([]);
    expect(saver.isUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ kit: last, revision: 0 }]);
    expect(shown()).toEqual({ kit: last, revision: 1 });
    expect(saver.isUnsaved()).toBe(false);
  });

  it('sends one save at a time, and what changed meanwhile on top of its answer', async () => {
    let answer: (outcome: KitSaveOutcome) => void = () => undefined;
    const { saver, sent, shown } = open([
      new Promise((resolve) => {
        answer = resolve;
      }),
    ]);
    saver.save(kit('first'));
    await vi.advanceTimersByTimeAsync(600);
    const second = kit('second');
    saver.save(second);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    answer({ kind: 'saved', revision: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual({ kit: second, revision: 1 });
    expect(shown()).toEqual({ kit: second, revision: 2 });
  });

  it('saves at once when asked to, and says whether the server has everything', async () => {
    const { saver, sent } = open();
    expect(await saver.flush()).toBe(true);
    saver.save(kit('mine'));
    expect(await saver.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });

  it('tries again until an unreachable server answers', async () => {
    const { saver, sent } = open([{ kind: 'unreachable' }, { kind: 'unreachable' }]);
    saver.save(kit('mine'));
    expect(await saver.flush()).toBe(false);
    expect(saver.isUnsaved()).toBe(true);
    await vi.advanceTimersByTimeAsync(1000 + 2000);
    expect(sent).toHaveLength(3);
    expect(saver.isUnsaved()).toBe(false);
  });

  it('shows theirs after a conflict, and puts mine back on top of it when asked to', async () => {
    const theirs = { kit: kit('theirs'), revision: 4 };
    const { saver, sent, heard, shown } = open([{ kind: 'stale', theirs }]);
    const mine = kit('mine');
    saver.save(mine);
    await vi.advanceTimersByTimeAsync(600);
    expect(shown()).toEqual(theirs);
    expect(saver.isUnsaved()).toBe(false);
    const [event] = heard;
    if (event?.kind !== 'conflict') throw new Error('Nobody was told of the conflict');
    event.keepMine();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toEqual({ kit: mine, revision: 4 });
    expect(shown()).toEqual({ kit: mine, revision: 5 });
  });

  it('tells of a kit that is refused, keeps it, and tries again with the next change', async () => {
    const error = new ApiError({ code: 'too-large', message: 'Too large', status: 413 });
    const { saver, sent, heard, shown } = open([{ kind: 'failed', error }]);
    const mine = kit('mine');
    saver.save(mine);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(heard).toEqual([{ kind: 'failed', error }]);
    expect(sent).toHaveLength(1);
    expect(shown()?.kit).toBe(mine);
    saver.save(kit('smaller'));
    await vi.advanceTimersByTimeAsync(600);
    expect(saver.isUnsaved()).toBe(false);
  });

  it('tells later of what happened while nobody listened', async () => {
    const theirs = { kit: kit('theirs'), revision: 4 };
    const { saver, heard, unsubscribe } = open([{ kind: 'stale', theirs }]);
    unsubscribe();
    saver.save(kit('mine'));
    await vi.advanceTimersByTimeAsync(600);
    expect(heard).toEqual([]);
    const later: string[] = [];
    saver.subscribe(({ kind }) => later.push(kind));
    saver.subscribe(({ kind }) => later.push(`again ${kind}`));
    expect(later).toEqual(['conflict']);
  });

  it('saves nothing over a kit that was not loaded', async () => {
    const { saver, sent, forget } = open();
    forget();
    saver.save(kit('mine'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });
});
