/** What is counted when there is too much of it, for people. */
const COUNTED = {
  request: 'requests',
  stream: 'pages that are kept up to date',
  export: 'exports',
  own: 'requests',
  health: 'requests',
  body: 'large requests',
} as const;

const soon = (seconds: number) => `Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`;

/** What is said of what is too much, too large or too slow, over all modules. */
export const limitMessages = {
  urlTooLong: (most: number) => ({ message: `The address of a request may have ${most / 1024} kB.` }),
  headersTooLarge: (most: number) => ({ message: `The headers of a request may have ${most / 1024} kB.` }),
  tooSlow: { message: 'The request did not arrive in time.' },
  malformed: { message: 'This is not a request that could be read.' },
  tooDeep: (most: number) => ({
    message: `The JSON of a request may be nested up to ${most} levels deep.`,
  }),
  tooManyOf: (kind: keyof typeof COUNTED, seconds: number) => ({
    message: `These are too many ${COUNTED[kind]} at once.`,
    hint: soon(seconds),
  }),
  busy: (seconds: number) => ({
    message: 'The server has as much to do as it can hold.',
    hint: soon(seconds),
  }),
  noRoom: (what: string, most: number) => ({
    message: `The limit is reached: ${what.charAt(0).toLowerCase()}${what.slice(1)}, at most ${most}.`,
    hint: 'Delete what nobody needs any more, or wait until something has ended.',
  }),
} as const;
