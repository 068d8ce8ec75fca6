/**
 * The type of a file by its first bytes: what a sender says of it could make a browser do something else with it. Types
 * that browsers run nothing in are told apart; of the rest, only those named after well-known endings.
 */
export function fileType(content: Uint8Array, name: string | null): string {
  const head = Buffer.from(content.subarray(0, 16)).toString('hex');
  const sniffed = SIGNATURES.find(([pattern]) => pattern.test(head))?.[1];
  if (sniffed !== undefined && sniffed !== 'application/zip') return sniffed;
  const ending = /\.(\w{1,8})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const named = ENDINGS[ending];
  if (sniffed === 'application/zip') return named?.startsWith(OFFICE) === true ? named : sniffed;
  return named === 'text/plain' || named === 'text/csv' ? named : 'application/octet-stream';
}

/** First bytes in hex; dots are any digits. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^ffd8ff/, 'image/jpeg'],
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^47494638(?:37|39)61/, 'image/gif'],
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^255044462d/, 'application/pdf'],
  [/^.{8}66747970(?:68656963|68656978|6d696631)/, 'image/heic'],
  [/^.{8}66747970/, 'video/mp4'],
  [/^504b0304/, 'application/zip'],
  [/^d0cf11e0/, 'application/msword'],
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const ENDINGS: Readonly<Record<string, string>> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  txt: 'text/plain',
  csv: 'text/csv',
};
