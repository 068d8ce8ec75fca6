import { createHash } from 'node:crypto';
import { encodeText } from '../../db/text-codec.ts';
import { digestFlow, storable } from './digest.ts';

/** Tells texts apart: equal exactly when the texts are. */
export function hashText(text: string): string {
  return createHash('sha256').update(encodeText(text)).digest('base64url');
}

/**
 * The columns of `flows` that follow from what was saved. Those of a text that is not JSON are left out, so that the
 * library keeps showing the last one that was.
 */
export function flowColumns(name: string, categories: readonly string[], text: string) {
  const digest = digestFlow(text);
  const words = [name, ...(digest?.words ?? []), ...categories];
  return {
    name,
    categories: [...categories],
    textHash: hashText(text),
    searchText: storable(words.join('\n').toLowerCase()),
    ...(digest === undefined
      ? {}
      : {
          jsonVersion: digest.jsonVersion ?? null,
          screenCount: digest.screenCount,
          thumbnail: digest.thumbnail ?? null,
        }),
  };
}
