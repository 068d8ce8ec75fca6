import { useSyncExternalStore } from 'react';

/**
 * Whether the server knows the person, and whether they have to prove again that it is them. A request that is refused
 * because of that waits here until it is done and is then sent anew, so that whatever was on its way (a save, above all)
 * goes on by itself.
 */

/** The code of an answer to somebody who is not signed in. */
const SIGN_IN_REQUIRED = 'sign-in-required';
/** The code of an answer to somebody who signed in too long ago for what they want to do. */
const CONFIRM_NEEDED = 'confirm-needed';

/** What the person is asked for before anything goes on. */
export type Wanted = 'nothing' | 'sign-in' | 'confirmation';

const listeners = new Set<() => void>();
let signedOut = false;
/** Only a person who was signed in can be asked to sign in again; others are sent to the sign-in page. */
let known = false;
/** Id of the person who is, or was, signed in on this page. */
let person: string | undefined;
/** Counts the times that the person signed in again. */
let returns = 0;
/** Who waits for the person to confirm that it is them. */
let confirming: ((confirmed: boolean) => void)[] = [];

/** What the person is asked for. */
export function useWanted(): Wanted {
  return useSyncExternalStore(subscribeSession, wanted);
}

/** Whether the session of a person who is working has ended. */
export function useSignedOut(): boolean {
  return useWanted() === 'sign-in';
}

/** What the person is asked for now. */
export function wanted(): Wanted {
  if (signedOut) return 'sign-in';
  return confirming.length > 0 ? 'confirmation' : 'nothing';
}

/** Calls `listener` after each change; returns the end of the subscription. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Id of the person who is signed in on this page; `undefined` where nobody signs in. */
export function currentPerson(): string | undefined {
  return person;
}

/**
 * The server said who the person is: what waited is sent. Somebody else than before does not get what waited: the page
 * begins anew for them.
 */
export function reportSignedIn(id: string): void {
  if (signedOut && person !== undefined && person !== id) {
    location.reload();
    return;
  }
  known = true;
  person = id;
  if (signedOut) returns += 1;
  signedOut = false;
  announce();
}

/** The server does not know the person any more. */
export function reportSignedOut(): void {
  if (!known || signedOut) return;
  signedOut = true;
  announce();
}

/** The person leaves: what is refused from now on is just refused. */
export function forgetPerson(): void {
  known = false;
  person = undefined;
  signedOut = false;
  settleConfirmation(false);
}

/** The person proved that it is them, or does not want to: what waited is sent, or fails. */
export function settleConfirmation(confirmed: boolean): void {
  const waiting = confirming;
  confirming = [];
  for (const settle of waiting) settle(confirmed);
  announce();
}

/**
 * `fetch` for the API. When the session ended, the request waits for the person to sign in again; when the server wants
 * to know that it is them, for that.
 * @throws whatever `fetch` throws, also when the request is aborted while it waits.
 */
export async function fetchSignedIn(request: Request): Promise<Response> {
  if (!known) return fetch(request);
  const again = request.clone();
  const before = returns;
  const response = await fetch(request);
  switch (await codeOf(response)) {
    case SIGN_IN_REQUIRED:
      // It may have been on its way while the person signed in.
      if (returns === before) {
        reportSignedOut();
        await untilSignedIn(request.signal);
      }
      return fetchSignedIn(again);
    case CONFIRM_NEEDED:
      return (await untilConfirmed()) ? fetchSignedIn(again) : response;
    default:
      return response;
  }
}

/** The code of an answer that may mean one of the two; reads no others. */
async function codeOf(response: Response): Promise<unknown> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { error }: { readonly error?: unknown } = { ...Object(body) };
  const { code }: { readonly code?: unknown } = { ...Object(error) };
  return code;
}

function untilConfirmed(): Promise<boolean> {
  return new Promise((resolve) => {
    confirming.push(resolve);
    announce();
  });
}

function untilSignedIn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = subscribeSession(() => {
      if (signedOut) return;
      stop();
      resolve();
    });
    const abort = (): void => {
      stop();
      reject(signal.reason);
    };
    function stop(): void {
      end();
      signal.removeEventListener('abort', abort);
    }
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}

function announce(): void {
  for (const listener of listeners) listener();
}
