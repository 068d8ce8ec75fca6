import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  fetchSignedIn,
  forgetPerson,
  reportSignedIn,
  settleConfirmation,
  subscribeSession,
  wanted,
} from './session.ts';

const ADDRESS = 'http://localhost/api/flows/1';

/** A server that answers each request with the next of these codes; without one it takes what it was sent. */
function serve(...codes: readonly string[]) {
  const bodies: string[] = [];
  const left = [...codes];
  vi.stubGlobal('fetch', async (request: Request) => {
    const code = left.shift();
    if (code === 'sign-in-required') return Response.json({ error: { code, message: '' } }, { status: 401 });
    if (code !== undefined) return Response.json({ error: { code, message: '' } }, { status: 403 });
    bodies.push(await request.text());
    return Response.json({});
  });
  return bodies;
}

function until(what: ReturnType<typeof wanted>): Promise<void> {
  return new Promise((resolve) => {
    const end = subscribeSession(() => {
      if (wanted() !== what) return;
      end();
      resolve();
    });
  });
}

const save = (signal?: AbortSignal) =>
  fetchSignedIn(new Request(ADDRESS, { method: 'PUT', body: 'my work', signal: signal ?? null }));

describe('fetchSignedIn', () => {
  afterEach(() => {
    forgetPerson();
    vi.unstubAllGlobals();
  });

  it('holds what was to be saved until the person signed in again, then sends it', async () => {
    reportSignedIn('ana');
    const taken = serve('sign-in-required', 'sign-in-required');
    const asked = until('sign-in');
    const saved = save();
    await asked;
    expect(taken).toEqual([]);
    const askedAgain = until('sign-in');
    reportSignedIn('ana');
    await askedAgain;
    reportSignedIn('ana');
    expect((await saved).status).toBe(200);
    expect(taken).toEqual(['my work']);
    expect(wanted()).toBe('nothing');
  });

  it('tells who never signed in at once', async () => {
    serve('sign-in-required');
    expect((await save()).status).toBe(401);
    expect(wanted()).toBe('nothing');
  });

  it('lets go of a request that nobody wants any more', async () => {
    reportSignedIn('ana');
    serve('sign-in-required');
    const wish = new AbortController();
    const asked = until('sign-in');
    const saved = save(wish.signal);
    await asked;
    wish.abort();
    await expect(saved).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each([
    [true, 200, ['my work']],
    [false, 403, []],
  ])('asks who it is before something sensitive; confirmed: %s', async (confirmed, status, sent) => {
    reportSignedIn('ana');
    const taken = serve('confirm-needed');
    const asked = until('confirmation');
    const saved = save();
    await asked;
    settleConfirmation(confirmed);
    expect((await saved).status).toBe(status);
    expect(taken).toEqual(sent);
  });

  it('leaves a refusal for lack of a permission as it is', async () => {
    reportSignedIn('ana');
    serve('not-permitted');
    expect((await save()).status).toBe(403);
    expect(wanted()).toBe('nothing');
  });
});
