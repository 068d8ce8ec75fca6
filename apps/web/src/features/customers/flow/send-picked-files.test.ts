import { expect, test } from 'vitest';
import type { PickedMedia } from '@/api/customers.ts';
import { sendPickedFiles } from './send-picked-files.ts';

const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
const uploaded: PickedMedia = {
  media_id: 'm-1',
  cdn_url: 'https://cdn.example/1',
  file_name: 'a.jpg',
  encryption_metadata: {
    encrypted_hash: 'a',
    iv: 'b',
    encryption_key: 'c',
    hmac_key: 'd',
    plaintext_hash: 'e',
  },
  id: '900',
  mime_type: 'image/jpeg',
  sha256: 'hash',
};
const fileOf = (id: string) => (id === 'local' ? photo : undefined);

test('puts the uploaded file in the place of the picked one, and leaves all else', async () => {
  const payload = {
    flow_token: 't',
    count: 2,
    photos: [
      { id: 'local', file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 'local hash' },
      { id: 'example', file_name: 'b.jpg', mime_type: 'image/jpeg', sha256: 'other' },
    ],
    nested: { deep: [{ id: 'local', file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 'x' }] },
  };
  const mine = { id: '900', file_name: 'a.jpg', mime_type: 'image/jpeg', sha256: 'hash' };
  expect(await sendPickedFiles(payload, async () => uploaded, fileOf)).toEqual({
    ...payload,
    photos: [mine, payload.photos[1]],
    nested: { deep: [mine] },
  });
});

test('fails when a file cannot be uploaded', async () => {
  const refuse = () => Promise.reject(new Error('too large'));
  await expect(sendPickedFiles({ photos: [{ id: 'local' }] }, refuse, fileOf)).rejects.toThrow('too large');
});
