import { afterEach, describe, expect, it } from 'vitest';
import { environmentSecrets, memoryStore, PlatformError, secret, store, usePlatform } from './index.ts';

function turnedClock() {
  let time = 0;
  return { now: () => time, wait: (seconds: number) => (time += seconds * 1_000) };
}

describe('the store in memory', () => {
  it('gives back what was set, as it was when it was set', async () => {
    const kept = memoryStore();
    const value = { picked: ['a'] };
    await kept.set('key', value);
    value.picked.push('b');
    expect(await kept.get('key')).toEqual({ picked: ['a'] });
    await kept.delete('key');
    expect(await kept.get('key')).toBeUndefined();
    await kept.set('nothing', null);
    expect(await kept.get('nothing')).toBeNull();
  });

  it('forgets when the time is over, and not before', async () => {
    const clock = turnedClock();
    const kept = memoryStore(clock.now);
    await kept.set('short', 1, 2);
    await kept.set('long', 1);
    clock.wait(1.9);
    expect(await kept.get('short')).toBe(1);
    clock.wait(0.1);
    expect(await kept.get('short')).toBeUndefined();
    expect(await kept.get('long')).toBe(1);
  });

  it('counts, keeps the time of a counter and begins again after it', async () => {
    const clock = turnedClock();
    const kept = memoryStore(clock.now);
    await kept.set('tries', 1, 10);
    expect(await kept.increment('tries')).toBe(2);
    expect(await kept.increment('tries', -5)).toBe(-3);
    clock.wait(10);
    expect(await kept.increment('tries', 4)).toBe(4);
    clock.wait(1_000_000);
    expect(await kept.get('tries')).toBe(4);
  });

  it.each([
    ['an empty key', () => memoryStore().get('')],
    ['a long key', () => memoryStore().set('k'.repeat(257), 1)],
    ['a time that is over', () => memoryStore().set('k', 1, 0)],
    ['a time of more than ten years', () => memoryStore().set('k', 1, 1e10)],
    ['no time at all', () => memoryStore().set('k', 1, NaN)],
    ['adding no number', () => memoryStore().increment('k', Infinity)],
  ])('refuses %s', async (_, work) => {
    await expect(work()).rejects.toThrow(PlatformError);
  });

  it('refuses to add to what is no number', async () => {
    const kept = memoryStore();
    await kept.set('k', 'text');
    await expect(kept.increment('k')).rejects.toThrow('Only numbers');
    expect(await kept.get('k')).toBe('text');
  });

  it('holds on to nothing that is over, also if nobody asks for it', async () => {
    const clock = turnedClock();
    const kept = memoryStore(clock.now);
    for (let number = 0; number < 500; number++) await kept.set(`over ${number}`, number, 1);
    clock.wait(1);
    for (let number = 0; number < 500; number++) await kept.set('same', number);
    expect(await kept.get('over 1')).toBeUndefined();
    expect(await kept.get('same')).toBe(499);
  });
});

describe('the platform of handlers', () => {
  afterEach(() => usePlatform({ store: memoryStore(), secrets: environmentSecrets() }));

  it('has a store and secrets from the environment without further ado', async () => {
    expect(await store.increment('visits')).toBe(1);
    await store.set('name', 'Lena', 60);
    expect(await store.get('name')).toBe('Lena');
    await store.delete('name');
    expect(await store.get('name')).toBeUndefined();
    expect(await secret('PATH')).toBe(process.env['PATH']);
    await expect(secret('NO_SUCH_SECRET_HERE')).rejects.toThrow('NO_SUCH_SECRET_HERE');
    await expect(secret('toString')).rejects.toThrow(PlatformError);
  });

  it('takes others in their place', async () => {
    const own = memoryStore();
    usePlatform({ store: own, secrets: async (name) => (name === 'TOKEN' ? 'abc' : undefined) });
    await store.set('key', 5);
    expect(await own.get('key')).toBe(5);
    expect(await secret('TOKEN')).toBe('abc');
    await expect(secret('PATH')).rejects.toThrow(PlatformError);
  });

  it('takes an empty variable for a missing one', () => {
    expect(environmentSecrets({ EMPTY: '', FULL: 'x' })('EMPTY')).toBeUndefined();
    expect(environmentSecrets({ EMPTY: '', FULL: 'x' })('FULL')).toBe('x');
  });
});
