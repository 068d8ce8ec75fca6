import { z } from 'zod';
import { isJsonArray } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';

/** A file of the message that completed a flow: at Meta, by its id. */
const uploaded = z.object({
  id: z.union([z.string().regex(/^\w{1,64}$/), z.number().int().transform(String)]),
  sha256: z.string().max(100).optional(),
  mime_type: z.string().max(200).optional(),
  file_name: z.string().max(300).optional(),
});

/** A file as an endpoint is told of it, that was handed on: encrypted, on the CDN. */
const encrypted = z.object({
  media_id: z.string().max(200),
  cdn_url: z.url().max(4_000),
  file_name: z.string().max(300).optional(),
  encryption_metadata: z.object({
    encryption_key: z.string().max(200),
    hmac_key: z.string().max(200),
    iv: z.string().max(200),
    plaintext_hash: z.string().max(200),
    encrypted_hash: z.string().max(200),
  }),
});

/** Where a file is fetched from, and how it is verified. */
export const mediaSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('meta'), id: z.string(), sha256: z.string().nullable() }),
  z.object({ kind: z.literal('cdn'), file: encrypted.extend({ file_name: z.string() }) }),
]);

export type MediaSource = z.output<typeof mediaSource>;

/** A file that an answer names. */
export interface FoundMedia {
  readonly field: string;
  readonly position: number;
  readonly fileName: string | null;
  readonly mimeType: string | null;
  readonly source: MediaSource;
}

/** Files of one answer are not more (Flow JSON 8.6). */
const MOST_FILES = 30;

/** The files in an answer: lists of objects, as PhotoPicker and DocumentPicker give them. Everything else is no file. */
export function findMedia(fields: Readonly<Record<string, JsonValue>>): FoundMedia[] {
  return Object.entries(fields)
    .flatMap(([field, value]) =>
      isJsonArray(value)
        ? value.flatMap((item, position) => {
            const found = readMedia(item);
            return found === undefined ? [] : [{ field, position, ...found }];
          })
        : [],
    )
    .slice(0, MOST_FILES);
}

function readMedia(item: JsonValue): Omit<FoundMedia, 'field' | 'position'> | undefined {
  const sealed = encrypted.safeParse(item);
  if (sealed.success) {
    const { file_name: name } = sealed.data;
    const source = { kind: 'cdn' as const, file: { ...sealed.data, file_name: name ?? '' } };
    return { fileName: name ?? null, mimeType: null, source };
  }
  const plain = uploaded.safeParse(item);
  // An id alone could be anything, such as an option.
  if (!plain.success || (plain.data.sha256 === undefined && plain.data.mime_type === undefined))
    return undefined;
  const { id, sha256 = null, mime_type: mimeType = null, file_name: fileName = null } = plain.data;
  return { fileName, mimeType, source: { kind: 'meta', id, sha256 } };
}
