import { useSyncExternalStore } from 'react';

/**
 * Whether the server knows the person. A request that is refused because the session ended waits here until the person
 * signed in again and is then sent anew, so that whatever was on its way (a save, above all) goes on by itself.
 */

/** The code of an answer to somebody who is not signed in. */
const SIGN_IN_REQUIRED = 'sign-in-required';

const listeners = new Set<() => void>();
let signedOut = false;
/** Only a person who was signed in can be asked to sign in again; others are sent to the sign-in page. */
let known = false;

/** Whether the session of a person who is working has ended. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribeSession, isSignedOut);
}

/** The state now. */
export function isSignedOut(): boolean {
  return signedOut;
}

/** Calls `listener` after each change; returns the end of the subscription. */
export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The server said who the person is: what waited is sent. */
export function reportSignedIn(): void {
  known = true;
  change(false);
}

/** The server does not know the person any more. */
export function reportSignedOut(): void {
  if (known) change(true);
}

/**
 * `fetch` for the API. When the session ended, the request waits for the person to sign in again.
 * @throws whatever `fetch` throws, also when the request is aborted while it waits.
 */
export async function fetchSignedIn(request: Request): Promise<Response> {
  if (!known) return fetch(request);
  const again = request.clone();
  const response = await fetch(request);
  if (!(await isRefusedForSignIn(response))) return response;
  reportSignedOut();
  await untilSignedIn(request.signal);
  return fetchSignedIn(again);
}

async function isRefusedForSignIn(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const { error }: { readonly error?: unknown } = { ...Object(body) };
  const { code }: { readonly code?: unknown } = { ...Object(error) };
  return code === SIGN_IN_REQUIRED;
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

function change(next: boolean): void {
  if (signedOut === next) return;
  signedOut = next;
  for (const listener of listeners) listener();
}
