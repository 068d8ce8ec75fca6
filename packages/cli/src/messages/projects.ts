import type { Change } from '../project/types.ts';
import { nameOf, plural } from './words.ts';

const kinds: { readonly [kind in Change['kind']]: string } = {
  created: 'created ',
  updated: 'updated ',
  same: 'same    ',
  merged: 'merged  ',
  conflict: 'conflict',
  removed: 'removed ',
  left: 'left    ',
  away: 'away    ',
  foreign: 'not mine',
};

const remarks: { readonly [kind in Change['kind']]?: string } = {
  merged: 'yours stays, and what is new comes in',
  left: 'it is needed no longer, but you changed it',
  away: 'you removed it, and it stays away',
  foreign: 'it was there and was not generated: move it away and run this again',
};

/** What is said of files that are generated into a folder. */
export const projectNotes = {
  change: (kind: Change['kind'], file: string) =>
    `${kinds[kind]}  ${file}${remarks[kind] === undefined ? '' : `  (${remarks[kind]})`}`,
  conflict: (file: string, from: number, to: number) => `${kinds.conflict}  ${file}:${from}  (to line ${to})`,
  vendored: (folder: string, files: number) =>
    `${kinds.updated}  ${folder}  (the library, ${plural(files, 'file')})`,
  nothing: (folder: string) => `${folder} is as it should be`,
  settle:
    'You and the flow changed the same lines: both stand between <<<<<<< and >>>>>>>. Settle that before you start it.',
  dry: 'Nothing was written.',
  noEndpoint: (file: string) =>
    `note: ${nameOf(file)} has no data_api_version, so phones will not ask an endpoint`,
};
