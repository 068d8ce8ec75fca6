import { LIMITS as SERVER_LIMITS } from '../../limits.ts';

/** Longest texts of a message, in characters (Cloud API, interactive flow messages and templates). */
export const LIMITS = {
  header: 60,
  body: 1_024,
  footer: 60,
  /** Longer ones are cut on small phones. */
  ctaAdvised: 20,
  cta: 30,
  templateButton: 25,
} as const;

/** Whether Meta can fetch a medium from an address. */
export function isLink(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Largest file of a message: Meta takes documents up to 100 MB. */
export const MOST_MEDIA_BYTES = SERVER_LIMITS.requests.messageFile.most;
