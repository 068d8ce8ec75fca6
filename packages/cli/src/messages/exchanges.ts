import type { CryptoError } from '@flowsmith/crypto';
import { plural } from './words.ts';

/** What each status means to the phone, and what to look at. */
const statuses: ReadonlyMap<number, string> = new Map([
  [200, 'answered'],
  [408, 'the request did not come in fast enough for the endpoint'],
  [413, 'the request is larger than the endpoint takes'],
  [404, 'there is no endpoint at this address; is the path right?'],
  [405, 'this address takes no POST; is the path right?'],
  [
    421,
    'it could not decrypt the request: a phone would fetch the public key and try again. The public key does not belong to the private key of the endpoint',
  ],
  [427, 'the flow token is no longer valid: the person reads the message and cannot open this flow again'],
  [
    432,
    'it refused the signature: give the secret of the app that is linked to the flow (--app-secret @FILE or FLOWSMITH_APP_SECRET)',
  ],
  [500, 'the endpoint failed: its own log says why'],
]);

/** What is said of an exchange with an endpoint. */
export const exchangeNotes = {
  status: (status: number | undefined) =>
    status === undefined
      ? 'no answer: a phone waits 10 seconds and then shows an error'
      : `${status}: ${statuses.get(status) ?? (status >= 500 ? 'the endpoint failed' : 'phones do not know this status and show an error')}`,
  head: (what: string, milliseconds: number) => `${what}, ${milliseconds.toFixed(1)} ms`,
  timings: ({ seal, response, open }: { seal: number; response: number; open: number }) =>
    `encrypt ${seal.toFixed(1)} ms, answer ${response.toFixed(1)} ms, decrypt ${open.toFixed(1)} ms`,
  slow: 'Meta wants answers within 1 second.',
  good: 'A phone takes this answer.',
  refused: 'A phone would not take this answer:',
  problem: (text: string) => `  ${text}`,
  failure: ({ step, message, hint }: CryptoError) => `Step ${step}: ${message}\n${hint}`,
  signature: {
    valid: 'The signature is right.',
    missing: 'There is no signature.',
    malformed: 'The signature is not of the form sha256=<64 hex digits>.',
    mismatch: 'The signature does not belong to this body and app secret.',
  },
  base64: 'The body came in base64 once more, as some gateways keep it; it was unpacked.',
};

/** What goes wrong with keys, requests and endpoints. */
export const exchangeErrors = {
  key: (file: string, { message, hint }: CryptoError) => `${file}: ${message} ${hint}`,
  unreachable: (url: string, reason: string) => `${url} cannot be reached: ${reason}`,
  badUrl: 'Give the whole address, such as https://example.org/flow.',
  badNumber: (least: number, most: number) => `A whole number from ${least} to ${most} is needed.`,
  badData: 'Data is a JSON object, or @FILE for one in a file.',
  screenNeeded: (action: string) => `${action} comes from a screen: name it with --screen`,
  noScreen: (screen: string, known: readonly string[]) =>
    `the flow has no screen ${screen}. There is: ${known.join(', ')}`,
  notAnObject: 'The answer is not a JSON object.',
  notActive: 'The answer to a ping is { "data": { "status": "active" } }.',
  notJson: 'the body is not JSON: it was cut off or changed on the way, or is no request to an endpoint',
  keysThere: (file: string) => `${file} is there already, and phones may be using it; --force replaces it`,
};

/** What is said of keys. */
export const keyNotes = {
  made: (privateFile: string, publicFile: string) =>
    `${privateFile} is for the endpoint alone. Upload ${publicFile} to the phone number.`,
  fingerprint: (fingerprint: string) => `fingerprint ${fingerprint}`,
  isPrivate: (file: string) => `${file}: a private RSA key of 2048 bits, as flows need it`,
  isPublic: (file: string) => `${file}: a public RSA key of 2048 bits, as flows need it`,
  belongs: 'The public key belongs to the private key.',
  strangers: 'The public key does NOT belong to the private key: requests would end with 421.',
};

/** What `serve` says. */
export const serveNotes = {
  listening: (url: string, fingerprint: string) => `Listening on ${url}  (key ${fingerprint.slice(0, 16)}…)`,
  made: (publicFile: string) => `Made a key pair; its public key is ${publicFile}.`,
  unsigned: 'Signatures are not checked: no app secret was given.',
  reloaded: (file: string) => `${file} was loaded again.`,
  broken: (file: string, reason: string) => `${file} cannot be loaded, the last version stays: ${reason}`,
  brokenAtStart: (file: string, reason: string) => `${file} cannot be loaded: ${reason}`,
  noEndpoint: 'it has no endpoint as default export, which defineEndpoint makes',
  exchange: (time: string, what: string, status: number, milliseconds: number, next: string) =>
    `${time}  ${status}  ${what}${next === '' ? '' : ` → ${next}`}  ${milliseconds.toFixed(1)} ms`,
  unread: 'unread request',
  notice: 'error notice',
};

/** What `load` says. */
export const loadNotes = {
  first: 'The first request was not answered as it should be, so there is no load to measure.',
  rate: (perSecond: number, requests: number, seconds: number) =>
    `${perSecond.toFixed(1)} requests/s  (${plural(requests, 'request')} in ${seconds.toFixed(1)} s)`,
  latency: (p50: number, p95: number, p99: number, max: number) =>
    `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${max.toFixed(1)} ms`,
  verified: (verified: number) => `${plural(verified, 'response')} opened and checked`,
  wrong: (what: string, count: number) => `${count} × ${what}`,
  noErrors: 'no errors',
};
