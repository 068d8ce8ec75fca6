/** Texts about where the phone's answers come from. */
export const endpointMessages = {
  title: 'Who answers',
  is: (name: string) => `Answers: ${name}`,
  names: { scenario: 'Scenario', draft: 'Draft', live: 'Live', own: 'My server' },
  scenarioHint: 'Its rules answer; what they leave open, you do',
  version: (number: number) => `Version ${number}`,
  changed: (number: number) => `Version ${number}; source or flow have changed since`,
  notDeployed: 'Nothing is deployed yet',
  noAddress: 'Any address, also on this machine',
  noAddressPublic: 'Any address on the internet',
  loading: 'Asking the server …',
  unknown: 'The server did not say what is deployed.',

  deployFirst: 'Deploying lets the code as it is saved answer.',
  deploy: 'Deploy',
  deployAgain: 'Deploy again',
  deployed: (number: number) => `Version ${number} answers`,
  liveHint: 'Deploy to Live in the endpoint view, where it can be compared with what answers now.',
  noKey: 'This flow has no key pair, so nothing can be encrypted for it.',
  makeKey: 'Create a key pair',
  unsigned: 'Requests are not signed: no account that the flow is published to has an app secret.',

  url: 'Address',
  urlPlaceholder: 'http://localhost:3000/flow',
  reachesPrivate:
    'The Flowsmith server sends the requests, encrypted. It also reaches this machine and your network, since it listens on loopback only.',
  reachesPublic:
    'The Flowsmith server sends the requests, encrypted. It reaches servers on the internet only: it does not listen on loopback, so others could use it to look into your network.',
  keyLegend: 'Encrypt for',
  flowKey: 'The current key of this flow',
  flowKeyIs: (fingerprint: string) => `The current key of this flow (${fingerprint.slice(0, 8)}…)`,
  flowKeyNone: 'The current key of this flow (it has none yet)',
  otherKey: 'Another public key',
  publicKey: 'Public key (PEM)',
  appSecret: 'App secret',
  appSecretHelp:
    'Signs requests (X-Hub-Signature-256). Stays on the server, sealed. Empty: they are not signed.',
  secretKept: 'Saved; enter another to replace it',
  forgetSecret: 'Forget',
  saveAndTest: 'Save and test',

  check: 'Health check',
  checkAgain: 'Check again',
  healthy: (milliseconds: number) => `Well: the ping was answered in ${milliseconds} ms.`,
  lights: {
    reach: 'Reached',
    decrypts: 'Decrypts',
    readable: 'Answer is readable',
    payload: 'Answers the ping',
  },
  lightStates: { good: 'good', bad: 'failed', unknown: 'not reached' },

  by: {
    draft: 'the endpoint (draft)',
    live: 'the endpoint (live)',
    own: 'your server',
  },
  threw: (name: string, text: string, line: number | undefined) =>
    `The handler threw ${name}: ${text}${line === undefined ? '' : ` (line ${line})`}.`,
  unreachable: 'Flowsmith itself cannot be reached, so nobody was asked.',
  fileFailed: (name: string, why: string) => `${name} could not be uploaded. ${why}`,
} as const;

/** Texts about what went over the wire. */
export const wireMessages = {
  title: 'On the wire',
  status: (status: number | undefined) => (status === undefined ? 'no answer' : `HTTP ${status}`),
  milliseconds: (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`,
  attempt: (number: number) => `Attempt ${number}`,
  key: (fingerprint: string) => `Encrypted for key ${fingerprint.slice(0, 16)}…`,
  timings: { encrypt: 'encrypt', wait: 'wait', decrypt: 'decrypt' },
  before: 'Request before encryption',
  sent: 'Request as sent',
  received: 'Answer as received',
  cut: 'The rest is left out.',
  logs: 'The endpoint wrote',
} as const;
