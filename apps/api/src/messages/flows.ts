/** Flows, what they are played with, and links to them. */
export const flowMessages = {
  flows: {
    unknown: {
      message: 'This flow does not exist.',
      hint: 'It may have been deleted; deleted flows can be brought back from the library.',
    },
    unknownVersion: { message: 'This flow has no such version.' },
    unknownTemplate: { message: 'There is no such template.' },
    stale: {
      message: 'This flow was saved elsewhere in the meantime.',
      hint: 'Compare the two, then overwrite, or keep both by saving yours as a copy.',
    },
    tooLarge: {
      message: 'The text of this flow is larger than 11 MB.',
      hint: 'Meta takes up to 10 MB. Large images are the usual reason: make them smaller.',
    },
    badCursor: { message: 'The cursor is not one that this list gave out.' },
    untitled: 'Untitled flow',
    copyOf: (name: string, taken: number) =>
      taken === 0 ? `Copy of ${name}` : `Copy of ${name} (${taken + 1})`,
    restored: (revision: number) => `Restored version ${revision}`,
    copied: (name: string) => `Copied from ${name}`,
    fromTemplate: (title: string) => `Begun from ${title}`,
    imported: 'Imported',
  },
  play: {
    stale: {
      message: 'The scenarios and tests of this flow were saved elsewhere in the meantime.',
      hint: 'Look at what is there now, then save again on top of it.',
    },
    tooLarge: {
      message: 'The scenarios and tests of this flow are larger than 2 MB.',
      hint: 'Large images in data or answers are the usual reason: make them smaller.',
    },
    invalid: (problems: readonly { path: string; message: string }[]) => ({
      message: `These scenarios and tests cannot be kept: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    }),
    tooDeep: (deepest: number) => `is nested deeper than ${deepest} levels`,
  },
  shares: {
    unknown: { message: 'This flow has no such link.' },
    unknownScenario: {
      message: 'This flow has no such scenario.',
      hint: 'It may have been deleted since. Choose another one, or share all.',
    },
    nowhere: {
      message: 'This link does not lead anywhere.',
      hint: 'Perhaps it was cut short on its way. Ask whoever sent it for a new one.',
    },
    expired: {
      message: 'This link has expired.',
      hint: 'Ask whoever sent it for a new one.',
    },
    revoked: {
      message: 'This link was switched off.',
      hint: 'Whoever shared the flow does not share it by this link any more. Ask for a new one.',
    },
    tooMany: (seconds: number) => ({
      message: 'Links were opened too often from here.',
      hint: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
    }),
  },
} as const;
