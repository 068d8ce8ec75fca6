import { limitMessages } from './limits.ts';

/** What requests are answered with, whatever they are about. */
export const httpMessages = {
  http: {
    ...limitMessages,
    noSuchRoute: { message: 'There is nothing at this address.' },
    invalid: (problems: readonly { path: string; message: string }[]) => ({
      message: `The request is not as expected: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    }),
    tooLarge: {
      message: 'This is more than the server takes in one request.',
      hint: 'A flow may have up to 10 MB. Large images are the usual reason: make them smaller.',
    },
    mediaType: { message: 'The body must be JSON.', hint: 'Send it with Content-Type: application/json.' },
    notJson: { message: 'The body of the request is not JSON.' },
    foreignHost: {
      message: 'This server answers only to its loopback address.',
      hint: 'Open it as http://localhost or http://127.0.0.1.',
    },
    foreignOrigin: {
      message: 'Another web site tried to change something here. It was refused.',
      hint: 'Use Flowsmith from its own address.',
    },
    revisionRequired: {
      message: 'A save has to say which revision it is based on.',
      hint: 'Send If-Match with the revision that was read, or * to overwrite whatever is there.',
    },
    metricsToken: {
      message: 'These figures are for those who watch the server.',
      hint: 'Send Authorization: Bearer with METRICS_TOKEN, or with an API key that has the permission server:manage.',
    },
    webNotBuilt: 'The web app is not built yet. Run: npm run build',
    databaseAway: {
      message: 'The database cannot be reached right now.',
      hint: 'Nothing was changed, as far as the server knows. Try again in a few seconds.',
    },
    internal: {
      message: 'Something went wrong on the server.',
      hint: 'Try again. The log of the server says more.',
    },
  },
} as const;
