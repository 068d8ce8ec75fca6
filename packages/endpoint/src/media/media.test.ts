import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sealMedia } from '@flowsmith/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaFile, UploadedFile } from '../define/index.ts';
import { createHandler } from '../handler/createHandler.ts';
import { bookingEndpoint } from '../testing/booking.ts';
import { listen } from '../testing/listen.ts';
import { APP_SECRET, call, newKeys } from '../testing/phone.ts';
import type { MediaOptions } from './types.ts';

let keys: Awaited<ReturnType<typeof newKeys>>;
let cdn: string;
const files = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
const server = createServer((request, response) => {
  const answer = files.get(request.url ?? '');
  if (answer === undefined) response.writeHead(404).end();
  else answer(request, response);
});

beforeAll(async () => {
  keys = await newKeys();
  cdn = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Puts a file on the CDN as a phone does. */
function upload(
  plaintext: Uint8Array,
  name: string,
  serve = (file: Buffer, response: ServerResponse): unknown => response.end(file),
): UploadedFile {
  const { file, encryption } = sealMedia(plaintext);
  files.set(`/${name}.enc`, (_request, response) => void serve(file, response));
  return {
    media_id: `id-${name}`,
    cdn_url: `${cdn}/${name}.enc`,
    file_name: name,
    encryption_metadata: encryption,
  };
}

const local: MediaOptions = { allow: ({ hostname }) => hostname === '127.0.0.1' };

/** What a handler makes of the files of a field, or the code of the error that it ended with. */
async function withMedia<Result>(
  photos: unknown,
  read: (files: readonly MediaFile[]) => Promise<Result>,
  options: MediaOptions = local,
): Promise<Result | string> {
  const results: (Result | string)[] = [];
  const endpoint = bookingEndpoint({
    screens: {
      PICK: {
        data_exchange: async ({ media, error }) => {
          results.push(await read(media('photos')));
          return error('');
        },
      },
    },
    onError: ({ code, detail }) => {
      results.push([code, detail].filter(Boolean).join(' '));
    },
  });
  const handle = createHandler(endpoint, { keys: [keys.privateKey], appSecret: APP_SECRET, media: options });
  const request = { version: '3.0', action: 'data_exchange', screen: 'PICK', data: { photos } };
  await call(handle, request, keys.publicKey);
  return results[0] ?? 'nothing';
}

const bytes = async (list: readonly MediaFile[]): Promise<string[]> =>
  Promise.all(list.map(async (file) => Buffer.from(await file.bytes()).toString()));

describe('media(field)', () => {
  test('gives the files of a field, verified and decrypted', async () => {
    const photos = [upload(Buffer.from('first photo'), 'a.jpg'), upload(Buffer.from(''), 'b.jpg')];
    expect(await withMedia(photos, async (list) => list.map(({ id, name }) => [id, name]))).toEqual([
      ['id-a.jpg', 'a.jpg'],
      ['id-b.jpg', 'b.jpg'],
    ]);
    expect(await withMedia(photos, bytes)).toEqual(['first photo', '']);
  });

  test('gives large files piece by piece', async () => {
    const plaintext = Buffer.alloc(5_000_000, 'photo');
    const photo = upload(plaintext, 'large.jpg');
    const result = await withMedia([photo], async ([file]) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of (await file?.stream()) ?? []) pieces.push(piece);
      return { pieces: pieces.length > 1, same: Buffer.concat(pieces).equals(plaintext) };
    });
    expect(result).toEqual({ pieces: true, same: true });
  });

  test.each([[undefined], [null], [''], [[]]])(
    'gives no files where none were picked: %j',
    async (photos) => {
      expect(await withMedia(photos, bytes)).toEqual([]);
    },
  );

  test.each([
    ['text'],
    [5],
    [{}],
    [['text']],
    [[{ media_id: 'x' }]],
    [[{ id: '1', mime_type: 'image/jpeg', sha256: '' }]],
  ])('refuses a field that holds something else: %j', async (photos) => {
    expect(await withMedia(photos, bytes)).toBe('media-field field photos');
  });
});

describe('the download', () => {
  const [photo, other] = [Buffer.from('photo'), Buffer.from('other')];

  test('goes to WhatsApp only, unless the host allows more', async () => {
    const asked: string[] = [];
    const reach: typeof fetch = async (address) => {
      asked.push(new Request(address).url);
      return new Response('x', { status: 404 });
    };
    const at = (cdn_url: string) => [{ ...upload(photo, 'a.jpg'), cdn_url }];
    const open = (cdn_url: string) => withMedia(at(cdn_url), bytes, { fetch: reach });
    for (const address of [
      'http://mmg.whatsapp.net/a.enc',
      'https://whatsapp.net.evil.example/a.enc',
      'https://evilwhatsapp.net/a.enc',
      'https://169.254.169.254/latest/meta-data',
      'https://mmg.whatsapp.net@evil.example/a.enc',
      'https://mmg.whatsapp.net:8443/a.enc',
      'file:///etc/passwd',
      'not an address',
      '',
    ]) {
      expect([address, await open(address)]).toEqual([address, 'media-address']);
    }
    expect(asked).toEqual([]);
    expect(await open('https://mmg.whatsapp.net/a.enc')).toBe('media-download status 404');
    expect(asked).toEqual(['https://mmg.whatsapp.net/a.enc']);
  });

  test('follows redirects only to where it may go, and not for ever', async () => {
    const file = upload(photo, 'a.jpg');
    const redirect = (name: string, location: string): UploadedFile => {
      files.set(`/${name}`, (_request, response) => void response.writeHead(302, { location }).end());
      return { ...file, cdn_url: `${cdn}/${name}` };
    };
    expect(await withMedia([redirect('once', '/a.jpg.enc')], bytes)).toEqual(['photo']);
    expect(await withMedia([redirect('away', 'http://localhost:1/a.jpg.enc')], bytes)).toBe('media-address');
    expect(await withMedia([redirect('loop', '/loop')], bytes)).toBe('media-download too many redirects');
  });

  test('ends at the limit, whatever the server says of the size', async () => {
    const limited = { ...local, maxBytes: 1_000 };
    const fits = upload(Buffer.alloc(1_000), 'fits');
    expect(await withMedia([fits], async ([file]) => (await file?.bytes())?.length, limited)).toBe(1_000);
    const above = upload(Buffer.alloc(1_001), 'above');
    expect(await withMedia([above], bytes, limited)).toBe('media-too-large more than 1000 bytes');
    let sent = 0;
    const endless = upload(Buffer.alloc(100), 'endless', (file, response) => {
      const more = (): void => {
        if (response.destroyed) return;
        sent += file.length;
        response.write(file, more);
      };
      more();
    });
    expect(await withMedia([endless], bytes, limited)).toBe('media-too-large more than 1000 bytes');
    expect(sent).toBeLessThan(10_000_000);
  });

  test('hands out nothing that is not verified', async () => {
    const cases: readonly (readonly [string, UploadedFile])[] = [
      ['media-encrypted-hash', upload(photo, 'cut', (file, response) => response.end(file.subarray(0, -1)))],
      [
        'media-encrypted-hash',
        upload(photo, 'changed', (file, response) => response.end(file.map((byte) => byte ^ 1))),
      ],
      [
        'media-plaintext-hash',
        withMetadata(upload(photo, 'forged'), {
          plaintext_hash: upload(other, 'other').encryption_metadata.plaintext_hash,
        }),
      ],
      [
        'media-mac',
        withMetadata(upload(photo, 'mac'), { hmac_key: upload(other, 'other').encryption_metadata.hmac_key }),
      ],
      ['media-metadata', withMetadata(upload(photo, 'iv'), { iv: 'AAAA' })],
    ];
    for (const [code, file] of cases) expect(await withMedia([file], bytes)).toBe(`media-refused ${code}`);
  });

  test('says that the server is gone', async () => {
    const broken = upload(photo, 'broken', (file, response) => {
      response.writeHead(200, { 'content-length': file.length * 2 });
      response.write(file, () => response.destroy());
    });
    expect(await withMedia([broken], bytes)).toBe('media-download');
    expect(await withMedia([{ ...upload(photo, 'x'), cdn_url: 'http://127.0.0.1:1/x' }], bytes)).toBe(
      'media-download',
    );
  });
});

function withMetadata(
  file: UploadedFile,
  changes: Partial<UploadedFile['encryption_metadata']>,
): UploadedFile {
  return { ...file, encryption_metadata: { ...file.encryption_metadata, ...changes } };
}
