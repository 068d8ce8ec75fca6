import { settingsMessages } from './messages.ts';

const text = settingsMessages.hosts;
/** The same pattern as the server's. */
const HOST =
  /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/;
const MOST = 100;

/** A host as it is stored; people paste whole addresses. */
export function hostOf(typed: string): string {
  const trimmed = typed.trim().toLowerCase();
  if (!/^https?:\/\//.test(trimmed) || !URL.canParse(trimmed)) return trimmed;
  return new URL(trimmed).host;
}

/** Why a host cannot be added; nothing when it can. */
export function hostProblem(host: string, known: readonly string[]): string | undefined {
  if (!HOST.test(host)) return text.invalid;
  if (known.includes(host)) return text.there;
  return known.length >= MOST ? text.most : undefined;
}
