import type { Environment } from '@/api/endpoints.ts';

const named = { draft: 'draft', live: 'live' } as const satisfies Record<Environment, string>;

/** Words of the section with the code of the endpoint. */
export const codeMessages = {
  editor: 'Code of the endpoint',
  toolbar: 'Code',
  loading: 'Loading the code editor',
  loadFailed: 'The code could not be loaded',
  retry: 'Try again',

  saved: 'Saved',
  generated: 'Made from the flow',
  generatedHint: 'Nothing was changed yet, so it follows the flow. It is kept once you type.',
  saving: 'Saving…',
  offline: 'Offline, kept here',
  saveFailed: 'Not saved',
  saveAgain: 'Save again',
  savedElsewhere: 'Saved elsewhere',
  decide: 'Decide',
  problems: (errors: number, warnings: number) =>
    [
      errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
      warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nextProblem: 'Go to the next',
  noProblems: 'No problems',

  deployDraft: 'Deploy to draft',
  deployLive: 'Deploy to live…',
  deployOnSave: 'Deploy to draft on each save',
  neverDeployed: 'not deployed',
  versionNow: (environment: Environment, number: number) => `${named[environment]} v${number}`,
  isCurrent: 'This code answers.',
  isOld: 'An earlier version of this code answers.',
  nothingAnswers: 'Nothing answers yet.',
  deploying: 'Deploying…',
  deployed: (environment: Environment, number: number) =>
    `Version ${number} answers in ${named[environment]}.`,
  refused: (environment: Environment) => `Not deployed to ${named[environment]}`,
  refusedAt: (line: number) => `line ${line}`,
  keptAnswering: 'What was deployed before goes on answering.',
  goThere: 'Go there',
  dismiss: 'Dismiss',

  liveTitle: 'Deploy to live',
  liveText: 'From now on this code answers people. You can go back to any version in one click.',
  liveErrors: (errors: number) =>
    `TypeScript finds ${errors} error${errors === 1 ? '' : 's'} in it. It may still run; better mend ${errors === 1 ? 'it' : 'them'} first.`,
  liveNote: 'Note',
  liveNotePlaceholder: 'What changed',
  liveConfirm: 'Deploy to live',
  cancel: 'Cancel',
  close: 'Close',

  versions: 'Versions',
  versionsTitle: 'Deployed versions',
  versionsNone: 'Nothing was deployed here yet.',
  answers: 'answers now',
  version: (number: number) => `Version ${number}`,
  goBack: (number: number) => `Let version ${number} answer`,
  compareNote: 'Compared with the code as it is now',
  takeText: 'Take this code over',
  wentBack: (environment: Environment, number: number) =>
    `Version ${number} answers in ${named[environment]} again.`,
  ofVersion: (number: number) => `Version ${number}`,
  now: 'Now',

  more: 'More',
  copyAddress: (environment: Environment) => `Copy the address of ${named[environment]}`,
  addressCopied: 'Address copied',
  format: 'Format the code',
  makeAnew: 'Bring up to date with the flow…',
  reset: 'Begin anew from the flow…',
  resetTitle: 'Begin anew?',
  resetText:
    'The code is replaced by what the flow gives. What is deployed stays, and undo brings your code back while this page is open.',
  resetConfirm: 'Begin anew',

  ruled: 'This code is made from your rules.',
  ruledHint: 'Change it there, or go on as code: the rules are then given up.',
  goToRules: 'Go to the rules',
  goOnAsCode: 'Go on as code',

  flowChanged: 'The flow changed since this code was made.',
  flowChangedHint: 'Bring in what is new; what you wrote stays.',
  compare: 'See what changes',
  later: 'Later',
  mergeTitle: 'Bring the code up to date with the flow',
  mergeText: 'Left your code, right what it becomes. You can still edit the right side.',
  mergeUnknown:
    'Nobody knows what this code was made from, so the right side is all that the flow gives, without your changes.',
  mergeConflicts: (count: number) =>
    `In ${count} place${count === 1 ? '' : 's'} you and the flow changed the same lines: both stand there between marks (<<<<<<< and >>>>>>>). Keep what you need and delete the marks.`,
  mergeNothing: 'Your code has all of it already.',
  mergeAccept: 'Take it over',
  mergeMarks: 'Delete the marks first.',
  merged: 'The code is up to date with the flow.',

  conflictTitle: 'This code was saved elsewhere meanwhile',
  conflictText:
    'Somebody, or you in another window, saved a newer version. Choose what happens with your changes; saving waits until then.',
  theirs: 'Saved elsewhere',
  ours: 'Yours',
  takeTheirs: 'Take theirs',
  overwrite: 'Overwrite with mine',

  logs: 'Log',
  logsOf: 'Log of draft',
  logsNone:
    'Nothing yet. What handlers write with console, and what goes wrong in them, stands here as it happens.',
  logsClear: 'Clear',
  openLogs: 'Open the log',
  foldLogs: 'Fold the log',
  logsFailed: 'The log cannot be read just now.',
} as const;
