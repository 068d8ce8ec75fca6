import { QueryClient } from '@tanstack/react-query';
import { asApiError } from './api-error.ts';
import { connection, subscribeConnection } from './connection.ts';

const RETRIES = 2;
/** Codes where asking again gives the same answer, or where the connection's own retries do the work. */
const FINAL = new Set([
  'unreachable',
  'not-found',
  'invalid-request',
  'meta',
  'sign-in-required',
  'not-permitted',
  'confirm-needed',
  'too-many-requests',
]);

/** One cache for the whole app. When the server comes back, everything on show is read again. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (count, error) => count < RETRIES && !FINAL.has(asApiError(error).code),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  let before = connection();
  subscribeConnection(() => {
    const now = connection();
    if (now === 'up' && before !== 'up') void queryClient.invalidateQueries();
    before = now;
  });
  return queryClient;
}
