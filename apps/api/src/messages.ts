/** Every text of the server that people read. Functions where something is filled in. */
export const messages = {
  config: {
    intro: 'Flowsmith cannot start, because these environment variables are not usable:',
    host: 'must be a host name or address to listen on, for example 127.0.0.1',
    port: 'must be a whole number from 0 to 65535',
    dataFolder: 'must be a folder',
    databaseUrl: 'must begin with postgres:// or postgresql://',
    sandbox: 'must be "on" or "off"',
    key: 'must be 32 bytes, written as 64 hexadecimal digits or in base64',
    logLevel: 'must be fatal, error, warn, info, debug, trace or silent',
  },
  start: {
    ready: (address: string) => `Flowsmith is ready: ${address}`,
    addressInUse: (reason: string) =>
      `The address is taken by another program (${reason}). Stop it, or choose another port with PORT.`,
  },
  database: {
    inUse: (folder: string) =>
      `Another Flowsmith is already working in ${folder}. Stop it, or choose another folder with FLOWSMITH_DATA.`,
  },
  http: {
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
    webNotBuilt: 'The web app is not built yet. Run: npm run build',
    internal: {
      message: 'Something went wrong on the server.',
      hint: 'Try again. The log of the server says more.',
    },
  },
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
    revisionRequired: {
      message: 'A save has to say which revision it is based on.',
      hint: 'Send If-Match with the revision that was read, or * to overwrite whatever is there.',
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
  accounts: {
    unknown: { message: 'This account does not exist.' },
    baseUrl: 'must begin with https:// (http:// only on this machine), without user name, query or fragment',
    apiVersion: 'must look like v25.0',
    metaId: 'must be digits only',
    tokenUnreadable: {
      message: 'The access token of this account cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the token again.',
    },
    sandboxName: 'Sandbox',
  },
} as const;
