import { Busboy } from '@fastify/busboy';
import { graphErrors } from '../graph/errors.ts';
import type { UploadedFile } from './parameters.ts';

/** The parts of a multipart body. */
export interface MultipartParts {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Bytes of a field; a Flow JSON may have 10 MB. */
const FIELD_LIMIT = 12 * 1024 * 1024;
/** Bytes of a file; documents may have 100 MB. */
const FILE_LIMIT = 101 * 1024 * 1024;

/** Reads a multipart body that is complete in memory. Rejects with a Graph error when it is broken or cut off. */
export function readMultipart(body: Buffer, contentType: string): Promise<MultipartParts> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files = new Map<string, UploadedFile>();
    const refuse = (): void => {
      reject(graphErrors.unreadableBody());
    };
    const parser = openParser(contentType);
    if (parser === undefined) {
      refuse();
      return;
    }
    parser.on('field', (name, value) => {
      fields.set(name, value);
    });
    parser.on('file', (name, stream, fileName, _encoding, partType) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A body that is cut off fails the stream of its last part, and an error nobody hears would end the process.
      stream.on('error', refuse);
      stream.on('limit', () => {
        reject(graphErrors.bodyTooLarge());
      });
      stream.on('end', () => {
        files.set(name, { fileName: fileName ?? '', contentType: partType, bytes: Buffer.concat(chunks) });
      });
    });
    parser.on('error', refuse);
    parser.on('finish', () => {
      resolve({ fields, files });
    });
    parser.end(body);
  });
}

function openParser(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        fieldNameSize: 200,
        fieldSize: FIELD_LIMIT,
        fileSize: FILE_LIMIT,
        fields: 100,
        files: 10,
        parts: 110,
      },
    });
  } catch {
    return undefined;
  }
}
