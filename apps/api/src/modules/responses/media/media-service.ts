import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../../../db/open-database.ts';
import { mediaPieces, responseMedia, responses } from '../../../db/answers-schema.ts';
import { ApiError } from '../../../errors.ts';
import { messages } from '../../../messages.ts';
import type { Queue, RunningJob } from '../../../queue/queue.ts';
import type { Keyring } from '../../../secrets/keyring.ts';
import { purposes } from '../../../secrets/purposes.ts';
import { changed } from '../service.ts';
import type { Live } from '../../live/live.ts';
import type { MediaFile } from '../schema.ts';
import { fileType } from './file-type.ts';
import { FetchFailure, type FetchMedia } from './fetch-media.ts';
import { asMediaFile } from './media-file.ts';
import { mediaSource, type FoundMedia } from './media-source.ts';

/** Files that came with answers. */
export type MediaService = ReturnType<typeof createMediaService>;

/** A stored file. */
export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly content: Readable;
}

interface MediaParts {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly queue: Queue;
  readonly live: Live;
  readonly fetchMedia: FetchMedia;
}

/** Kind of the jobs. */
export const MEDIA_KIND = 'media';
/** Bytes of a piece. */
const PIECE = 256 * 1024;

/** Functions that take ids throw an {@link ApiError} `not-found` when the answer has no such file. */
export function createMediaService({ db, keyring, queue, live, fetchMedia }: MediaParts) {
  // From 30 seconds to six hours apart: together about two of the seven days that WhatsApp keeps a file.
  const repeats = { retries: 15, pause: 30, longestPause: 6 * 3_600 };
  queue.define<{ id: string }>(
    MEDIA_KIND,
    { atOnce: 1, workers: 2, ordered: false, ...repeats },
    async (jobs) => {
      const failed = new Set<string>();
      for (const job of jobs) if (!(await store(job))) failed.add(job.id);
      return failed;
    },
  );

  async function store({ data, isLast }: RunningJob<{ id: string }>): Promise<boolean> {
    const [found] = await db
      .select({ media: responseMedia, accountId: responses.accountId, flowId: responses.flowId })
      .from(responseMedia)
      .innerJoin(responses, eq(responses.id, responseMedia.responseId))
      .where(eq(responseMedia.id, data.id));
    if (found === undefined || found.media.state === 'stored') return true;
    const { media, accountId, flowId } = found;
    try {
      const source = openSource(keyring, media);
      await keep(media.id, media.fileName, await fetchMedia(accountId, source));
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      const over = error.isFinal || isLast;
      await db
        .update(responseMedia)
        .set({ errorCode: error.code, state: over ? 'failed' : 'waiting' })
        .where(eq(responseMedia.id, media.id));
      if (over) live.publish(changed(flowId, media.responseId));
      return error.isFinal;
    }
    live.publish(changed(flowId, media.responseId));
    return true;
  }

  /** All pieces or none: a file that is there is whole. */
  async function keep(id: string, name: string | null, content: Uint8Array): Promise<void> {
    await db.transaction(async (transaction) => {
      await transaction.delete(mediaPieces).where(eq(mediaPieces.mediaId, id));
      for (let start = 0; start < content.length; start += PIECE) {
        const bytes = content.subarray(start, start + PIECE);
        await transaction.insert(mediaPieces).values({ mediaId: id, position: start / PIECE, bytes });
      }
      await transaction
        .update(responseMedia)
        .set({
          state: 'stored',
          errorCode: null,
          size: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
          mimeType: fileType(content, name),
          storedAt: new Date(),
        })
        .where(eq(responseMedia.id, id));
    });
  }

  async function row(responseId: string, mediaId: string) {
    const [found] = await db
      .select()
      .from(responseMedia)
      .where(and(eq(responseMedia.id, mediaId), eq(responseMedia.responseId, responseId)));
    if (found === undefined) throw new ApiError(404, 'not-found', messages.responses.unknownFile);
    return found;
  }

  async function* pieces(mediaId: string): AsyncGenerator<Uint8Array> {
    for (let position = -1; ;) {
      const [piece] = await db
        .select()
        .from(mediaPieces)
        .where(and(eq(mediaPieces.mediaId, mediaId), gt(mediaPieces.position, position)))
        .orderBy(asc(mediaPieces.position))
        .limit(1);
      if (piece === undefined) return;
      yield piece.bytes;
      position = piece.position;
    }
  }

  return {
    /** Notes files of an answer, to be fetched once the transaction is committed. */
    async note(transaction: Database, responseId: string, found: readonly FoundMedia[]): Promise<void> {
      if (found.length === 0) return;
      const rows = found.map(({ field, position, fileName, mimeType, source }) => {
        const id = randomUUID();
        return {
          id,
          responseId,
          field,
          position,
          fileName,
          mimeType,
          sealedSource: keyring.seal(JSON.stringify(source), purposes.mediaSource(id)),
          state: 'waiting',
        };
      });
      await transaction.insert(responseMedia).values(rows);
      await queue.add(
        MEDIA_KIND,
        rows.map(({ id }) => ({ data: { id } })),
        transaction,
      );
    },

    /** @throws ApiError `wrong-state` while it is not stored. */
    async open(responseId: string, mediaId: string): Promise<StoredFile> {
      const { state, size, fileName, mimeType } = await row(responseId, mediaId);
      if (state !== 'stored' || size === null) {
        throw new ApiError(409, 'wrong-state', messages.responses.notStored);
      }
      return {
        name: fileName ?? mediaId,
        type: mimeType ?? 'application/octet-stream',
        size,
        content: Readable.from(pieces(mediaId)),
      };
    },

    async retry(responseId: string, mediaId: string): Promise<MediaFile> {
      const { state } = await row(responseId, mediaId);
      if (state === 'failed') {
        await db
          .update(responseMedia)
          .set({ state: 'waiting', errorCode: null })
          .where(eq(responseMedia.id, mediaId));
        await queue.add(MEDIA_KIND, [{ data: { id: mediaId } }]);
      }
      return asMediaFile(await row(responseId, mediaId));
    },
  };
}

/** @throws FetchFailure when it was sealed with another key. */
function openSource(keyring: Keyring, { id, sealedSource }: typeof responseMedia.$inferSelect) {
  const text = keyring.open(sealedSource, purposes.mediaSource(id));
  if (text === undefined) throw new FetchFailure('failed', true);
  return mediaSource.parse(JSON.parse(text));
}
