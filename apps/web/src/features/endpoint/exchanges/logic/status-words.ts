import type { ExchangeSummary } from '@/api/exchanges.ts';
import type { Tone } from '@/ui/index.ts';

/** What a status says, in words. */
export interface StatusWords {
  /** Two or three words after the number. */
  readonly name: string;
  /** What happened, and what Meta makes of it. */
  readonly text: string;
  readonly tone: Tone;
}

/** The statuses that mean something here (Data API, status codes). */
const WORDS: { readonly [status: number]: StatusWords } = {
  0: {
    name: 'No answer',
    text: 'The server gave no answer, or it came too late. Meta counts that as an error of the endpoint.',
    tone: 'danger',
  },
  200: { name: 'OK', text: 'The endpoint answered.', tone: 'success' },
  408: {
    name: 'Body too slow',
    text: 'The request did not arrive as a whole within 5 seconds, so it was not worked on. Something between Meta and this server may be slow.',
    tone: 'danger',
  },
  413: {
    name: 'Too large',
    text: 'The request is larger than 3 MiB, which no phone sends. Whoever sent it is not WhatsApp.',
    tone: 'danger',
  },
  421: {
    name: 'Cannot decrypt',
    text: 'No private key of this flow opens the request. That is right after a change of the key: phones fetch the public key and ask once more. If it goes on, the phone number has another key; see Keys.',
    tone: 'warning',
  },
  427: {
    name: 'Token over',
    text: 'The endpoint says that the flow token is no longer valid. Meta does not count this as an error.',
    tone: 'warning',
  },
  432: {
    name: 'Bad signature',
    text: 'The request is not signed with the app secret of a linked account, so it was refused before it was opened. Check the app secret of the account, or whether a proxy changes the body.',
    tone: 'danger',
  },
  500: {
    name: 'Failed',
    text: 'The endpoint could not answer. Meta counts it as an error of the endpoint: from 5% within half an hour it warns, and in the end it limits the flow.',
    tone: 'danger',
  },
  503: {
    name: 'Too busy',
    text: 'Too many requests of this endpoint were being worked on. Meta counts it as an error of the endpoint.',
    tone: 'danger',
  },
};

/** Explains the status of an exchange. A 200 after something went wrong says so. */
export function statusWords({
  status,
  errorCode,
  kind,
}: Pick<ExchangeSummary, 'status' | 'errorCode' | 'kind'>): StatusWords {
  if (status === 200 && errorCode === 'time-budget')
    return {
      name: 'Too slow',
      text: 'The handler was not ready within 9 seconds. So that the phone gets an answer at all, it was told to stay where it is.',
      tone: 'warning',
    };
  if (status === 500 && errorCode === 'time-budget')
    return {
      name: 'Too slow',
      text: 'The handler was not ready within 9 seconds, and there was no screen yet on which the phone could stay. Meta counts it as an error of the endpoint.',
      tone: 'danger',
    };
  if (status === 200 && errorCode !== null)
    return {
      name: 'OK, after an error',
      text: 'Something went wrong, and onError answered instead.',
      tone: 'warning',
    };
  if (status === 200 && kind === 'ping')
    return {
      name: 'OK',
      text: 'Meta asks from time to time whether the endpoint is there. It is.',
      tone: 'success',
    };
  if (status === 200 && kind === 'notice')
    return {
      name: 'Notice',
      text: 'A phone refused an earlier answer and says why. It is acknowledged, and no handler of a screen is asked.',
      tone: 'warning',
    };
  return (
    WORDS[status] ?? {
      name: 'Unknown to phones',
      text: 'Phones know 200, 421, 427 and 432. Anything else counts as an error of the endpoint.',
      tone: 'danger',
    }
  );
}
