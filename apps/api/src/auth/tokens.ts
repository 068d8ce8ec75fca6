import { createHash, randomBytes } from 'node:crypto';

/** Begins every key of the API, so that leaked ones can be found: `\bfs_[A-Za-z0-9_-]{43}\b`. */
export const KEY_PREFIX = 'fs_';

/** 256 random bits as 43 characters that need no escaping anywhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to know it again, nothing to use it with. Tokens are too long to be guessed from it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
