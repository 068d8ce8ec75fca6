/** Every word of publishing. */
export const messages = {
  standing: {
    draft: { words: 'Draft', help: 'Not published from here yet' },
    published: { words: 'Published', help: 'What is published is what you see' },
    changed: {
      words: 'Changed since published',
      help: 'The published version stays live until you publish again',
    },
    blocked: {
      words: 'Blocked by Meta',
      help: 'Its endpoint failed too often: it can be neither sent nor opened until the endpoint recovers',
    },
    throttled: {
      words: 'Throttled by Meta',
      help: 'Its endpoint is unhealthy: at most 10 messages an hour go out until it recovers',
    },
    deprecated: { words: 'Deprecated', help: 'It can no longer be sent, opened or changed at Meta' },
  },
};
