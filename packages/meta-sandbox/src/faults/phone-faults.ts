import type { Fault } from './fault.ts';

const phone = { group: 'phone', effect: { kind: 'elsewhere' } } as const;

/** Faults of what phones do with endpoints, for trying out endpoints (11.3). */
export const phoneFaults = {
  'endpoint-old-key': { title: 'The phone first encrypts with a key that was replaced', ...phone },
  'endpoint-wrong-key': { title: 'The phone encrypts with a key that nobody has', ...phone },
  'endpoint-wrong-signature': { title: 'The request is signed with another secret', ...phone },
  'endpoint-unsigned': { title: 'The request is not signed', ...phone },
  'endpoint-without-data': { title: 'The request has no data', ...phone },
  'endpoint-without-screen': { title: 'The request has no screen', ...phone },
  'endpoint-without-token': { title: 'The request has no flow_token', ...phone },
  'endpoint-huge-payload': { title: 'The data of the request has a megabyte', ...phone },
  'endpoint-error-notice': { title: 'The phone refuses the answer and tells the endpoint so', ...phone },
  'endpoint-timeout': { title: 'The phone gives up before the answer is there', ...phone },
  'media-flipped-byte': { title: 'A byte of a picked file is wrong', ...phone },
  'media-wrong-hash': { title: 'The hash of a picked file is wrong', ...phone },
  'media-gone': { title: 'A picked file is not on the CDN', ...phone },
  'media-expired': { title: 'The address of a file has expired', ...phone },
} as const satisfies Readonly<Record<string, Fault>>;
