import type { responseMedia } from '../../../db/answers-schema.ts';
import { messages } from '../../../messages.ts';
import type { MediaFile } from '../schema.ts';

/** Why a file could not be fetched. */
export type MediaErrorCode = keyof typeof messages.responses.media;

type Row = typeof responseMedia.$inferSelect;

/** A file as the API shows it. */
export function asMediaFile(row: Row): MediaFile {
  const { id, responseId, field, position, fileName, mimeType, size, state, errorCode } = row;
  return {
    id,
    field,
    position,
    fileName,
    mimeType,
    size,
    state: state === 'stored' || state === 'failed' ? state : 'waiting',
    error: errorCode === null ? null : { code: errorCode, message: messageOf(errorCode) },
    path: `/api/responses/${responseId}/media/${id}`,
  };
}

function messageOf(code: string): string {
  const known: Readonly<Record<string, string>> = messages.responses.media;
  return known[code] ?? messages.responses.media.failed;
}
