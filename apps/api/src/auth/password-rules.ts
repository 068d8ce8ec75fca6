import { ApiError } from '../errors.ts';
import { messages } from '../messages.ts';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Letters of one's own that have to be left when words that anybody would try first are taken away. */
const LEAST_OWN = 6;
const FEWEST_DIFFERENT = 5;

/**
 * Refuses passwords that are guessed first (OWASP ASVS 5.0, 6.2): short ones, those that many people use, with or without
 * figures around them, the same few characters again and again, the person's own name. There are no rules about kinds
 * of characters.
 * @param known what is known of the person: e-mail address and name
 * @throws ApiError `weak-password`, saying why.
 */
export async function requireGoodPassword(password: string, known: readonly string[]): Promise<void> {
  const length = lengthOf(password);
  const refuse = (text: { message: string; hint?: string }) => {
    throw new ApiError(400, 'weak-password', text);
  };
  if (length < SHORTEST_PASSWORD) refuse(messages.auth.passwordShort(SHORTEST_PASSWORD));
  if (length > LONGEST_PASSWORD) refuse(messages.auth.passwordLong(LONGEST_PASSWORD));
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size < FEWEST_DIFFERENT) refuse(messages.auth.passwordMonotonous);
  const common = await commonPasswords();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (common.has(lower) || common.has(core)) refuse(messages.auth.passwordCommon);
  const rest = wordsOf(known).reduce((text, word) => text.replaceAll(word, ''), lower);
  if (rest !== lower && lengthOf(rest) < LEAST_OWN) refuse(messages.auth.passwordPersonal);
}

/** Unicode code points: what a person typed may be one letter in several of them, which does no harm here. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Parts of names and addresses that are long enough to mean somebody, the longest first. */
function wordsOf(known: readonly string[]): string[] {
  const words = ['flowsmith', ...known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  return words.filter((word) => word.length > 2).toSorted((a, b) => b.length - a.length);
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** 49,000 of them, in lower case; read when somebody first chooses a password. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(Object.values(dictionary['passwords-common']).map(String)),
  );
  return loaded;
}
