import { ApiError } from '../../../errors.ts';
import type { FlowResponseDetail } from '../../responses/schema.ts';

/** What an address is told of an answer. @returns `undefined` when the answer was deleted meanwhile. */
export async function describeAnswer(read: () => Promise<FlowResponseDetail>): Promise<object | undefined> {
  try {
    const {
      media,
      sent,
      screens: _screens,
      shown: _shown,
      files: _files,
      broken: _broken,
      ...answer
    } = await read();
    return {
      ...answer,
      sentMessageId: sent?.id ?? null,
      files: media.map(({ id, field, position, fileName, mimeType, path }) => ({
        id,
        field,
        position,
        fileName,
        mimeType,
        path,
      })),
    };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return undefined;
    throw error;
  }
}
