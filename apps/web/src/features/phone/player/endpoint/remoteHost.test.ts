import { expect, it } from 'vitest';
import type { JsonObject } from '@flowsmith/flow-model';
import { ApiError } from '@/api/api-error.ts';
import type { PlayedExchange } from '@/api/endpoint-try.ts';
import { rememberFile } from '../../media/mediaObject.ts';
import { remoteHost, type RemoteParts } from './remoteHost.ts';

const request: JsonObject = {
  version: '3.0',
  action: 'data_exchange',
  screen: 'A',
  flow_token: 't',
  data: {},
};
const signal = new AbortController().signal;
const answered: PlayedExchange = {
  outcome: { kind: 'answered', answer: { screen: 'B', data: {} } },
  milliseconds: 5,
  attempts: [],
  warnings: [],
  handler: null,
};

/** A host, and what it asked. */
function hostThat(play: (request: JsonObject) => PlayedExchange | Error, upload?: RemoteParts['upload']) {
  const asked: JsonObject[] = [];
  const host = remoteHost({
    to: 'draft',
    play: async (_to, sent) => {
      asked.push(sent);
      const result = play(sent);
      if (result instanceof Error) throw result;
      return result;
    },
    upload: upload ?? (() => Promise.reject(new Error('nothing to upload'))),
  });
  return { host, asked };
}

it('passes on what is asked and what is answered', async () => {
  const { host, asked } = hostThat(() => answered);
  expect(await host.exchange(request, signal)).toMatchObject({
    kind: 'answered',
    answer: { screen: 'B', data: {} },
  });
  expect(asked).toEqual([request]);
});

it('tells the endpoint of an answer that could not be decrypted', async () => {
  const notice = {
    action: 'data_exchange',
    data: { error: 'response-decryption-error', error_message: 'no' },
  };
  const { host, asked } = hostThat(() => ({
    ...answered,
    outcome: { kind: 'failed', code: 'answer-unreadable', message: 'Not base64.', hint: 'Seal it.', notice },
  }));
  expect(await host.exchange(request, signal)).toMatchObject({
    kind: 'failed',
    message: 'Not base64.',
    trace: { advice: ['Seal it.'] },
  });
  expect(asked).toEqual([request, notice]);
});

it('shows the words of a token that is over as they are, and says what a handler threw', async () => {
  const failed = { kind: 'failed', hint: null, notice: null } as const;
  const over = hostThat(() => ({
    ...answered,
    outcome: { ...failed, code: 'token-invalid', message: 'Over.' },
    attempts: [
      {
        key: 'k',
        sent: { url: '/e/x', headers: {}, plaintext: {}, body: '' },
        received: { status: 427, headers: {}, body: '', cut: false },
        timings: { encrypt: 0, wait: 0, decrypt: 0 },
      },
    ],
  }));
  expect(await over.host.exchange(request, signal)).toMatchObject({ status: 427, message: 'Over.' });
  const threw = hostThat(() => ({
    ...answered,
    outcome: { ...failed, code: 'status', message: 'Status 500.' },
    handler: {
      logs: [],
      error: {
        code: 'handler-failed',
        message: 'The handler threw.',
        hint: null,
        problems: [],
        thrown: { name: 'RangeError', message: 'too far', stack: '' },
        place: { line: 3, column: 1 },
      },
    },
  }));
  expect(await threw.host.exchange(request, signal)).toMatchObject({
    message: expect.stringMatching(/Status 500\..*RangeError: too far.*line 3/),
  });
});

it('says that Flowsmith itself is away', async () => {
  const { host } = hostThat(() => new ApiError({ code: 'unreachable', message: 'gone', status: 0 }));
  expect(await host.exchange(request, signal)).toMatchObject({ kind: 'failed', message: /Flowsmith/ });
});

it('uploads picked files once, and keeps their ids', async () => {
  const file = new File(['cat'], 'cat.jpg');
  rememberFile('17', { size: 3, file });
  const stand = {
    media_id: '17',
    cdn_url: 'https://x',
    file_name: 'cat.jpg',
    encryption_metadata: { iv: '' },
  };
  const other = { ...stand, media_id: 'of an example' };
  const encryption_metadata = {
    encrypted_hash: 'e',
    iv: 'i',
    encryption_key: 'k',
    hmac_key: 'h',
    plaintext_hash: 'p',
  };
  const uploads: File[] = [];
  const { host, asked } = hostThat(
    () => answered,
    async (given) => {
      uploads.push(given);
      return { media_id: '99', cdn_url: 'http://cdn/1.enc', encryption_metadata };
    },
  );
  const picked = { ...request, data: { photos: [stand, other], note: 'n', list: ['x'] } };
  await host.exchange(picked, signal);
  await host.exchange(picked, signal);
  expect(uploads).toEqual([file]);
  expect(asked[1]).toEqual({
    ...request,
    data: {
      photos: [{ ...stand, cdn_url: 'http://cdn/1.enc', encryption_metadata }, other],
      note: 'n',
      list: ['x'],
    },
  });
});
