/** Words for failures that the server could not put into words itself. */
export const messages = {
  unreachable: {
    message: 'Flowsmith’s server does not answer.',
    hint: 'Check that it is still running. Nothing is lost; this page goes on by itself once the server is back.',
  },
  badAnswer: (status: number) => ({
    message: `The server gave an answer that makes no sense here (HTTP ${status}).`,
    hint: 'Something between this page and Flowsmith’s server may have answered instead of it.',
  }),
  badRules: {
    message: 'The rules of this endpoint cannot be read.',
    hint: 'Perhaps a newer Flowsmith saved them. Nothing was changed.',
  },
  badKit: {
    message: 'The scenarios and tests of this flow cannot be read.',
    hint: 'Perhaps a newer Flowsmith saved them. They are left as they are; reload the page after an update.',
  },
  internalHint: 'This should not happen. Reload the page; what was saved is safe.',
};
