import type { JsonObject } from '@flowsmith/flow-model';
import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';
import type { MediaFile, UploadedFile } from './media.ts';
import type { HandlerServices } from './types.ts';

/**
 * The files of a field of a payload. A field that is missing or empty holds none; one that holds something else throws
 * `media-field`.
 */
export function mediaFiles(
  data: JsonObject,
  field: string,
  { openMedia, signal }: HandlerServices,
): readonly MediaFile[] {
  const value = Object.hasOwn(data, field) ? data[field] : undefined;
  if (value === undefined || value === null || value === '') return [];
  const files: unknown = value;
  if (!Array.isArray(files) || !files.every(isUploadedFile)) {
    throw new EndpointError('media-field', { detail: details.field(field) });
  }
  return files.map((file) => mediaFile(file, () => openMedia(file, signal)));
}

function mediaFile(file: UploadedFile, open: () => Promise<readonly Uint8Array[]>): MediaFile {
  return {
    id: file.media_id,
    name: file.file_name,
    bytes: async () => joined(await open()),
    stream: async () => streamOf(await open()),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const waiting = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = waiting.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

const texts = ['media_id', 'cdn_url', 'file_name'];

/** The values of the metadata are looked at when the file is opened. */
function isUploadedFile(value: unknown): value is UploadedFile {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  const metadata = members.get('encryption_metadata');
  return (
    texts.every((key) => typeof members.get(key) === 'string') &&
    typeof metadata === 'object' &&
    metadata !== null
  );
}
