/** Texts of `--help` of the commands for endpoints. */
export const endpointHelp = {
  generateEndpoint: {
    summary: 'the server side of a flow, ready to run',
    description:
      'Writes handlers for every request that a flow makes, which answer with its examples until you write your own. Written into a folder again, what you changed there stays; where you and the flow changed the same lines, both are marked (exit code 1).',
    target: 'where it shall run',
    out: 'the folder to write into; without it the handlers go to standard output',
    dryRun: 'write nothing, say what would change',
    diff: 'write nothing, show what would change',
    examples: `
Targets:
  hosted   the module and its types, for the editor of Flowsmith
  node     a project for Node 24 with server, tests and Dockerfile, which depends on nothing else
  pywa     the same handlers in Python, for pywa 4 on FastAPI

Examples:
  flowsmith generate endpoint flow.json --target node --out server
  cd server && npm ci && npm start
  flowsmith generate endpoint flow.json --target node --out server --diff`,
  },
  keys: {
    summary: 'make and check the keys of endpoints',
    description: 'Makes key pairs for phone numbers, and says what is wrong with keys.',
    generate: 'make a key pair: private-key.pem, which only you can read, and public-key.pem',
    check: 'say whether a key is one that flows can use, and whether two belong together',
    out: 'the folder for the keys',
    force: 'replace a key that is there',
    key: 'a private or a public key as PEM',
    publicKey: 'the public key that should belong to it',
    passphrase: 'passphrase of the private key: @FILE, or better FLOWSMITH_PASSPHRASE in the environment',
    examples: `
Examples:
  flowsmith keys generate --out keys
  flowsmith keys check keys/private-key.pem --public-key keys/public-key.pem`,
  },
  exchange: {
    summary: 'ask an endpoint once, as a phone does',
    description:
      'Encrypts and signs one request as WhatsApp does, sends it, and shows what a phone would make of the answer: status, times, the decrypted answer and what is wrong with it. Exit code 1 if a phone would show an error.',
    url: 'the address of the endpoint',
    publicKey: 'the public key of the phone number, as PEM',
    screen: 'the screen on display',
    action: 'what the phone asks; INIT without a screen, data_exchange with one',
    data: 'the payload as JSON, or @FILE',
    token: 'the flow token',
    appSecret: 'the app secret, to sign with: @FILE, or better FLOWSMITH_APP_SECRET in the environment',
    format: 'how to report',
    examples: `
Examples:
  flowsmith exchange --url http://127.0.0.1:3000/ --public-key keys/public-key.pem --flow flow.json
  flowsmith exchange -u https://example.org/flow -p public.pem -F flow.json --app-secret @secret.txt \\
    --screen PICK --data '{"day":"2030-01-01"}'`,
  },
  decrypt: {
    summary: 'open a request that an endpoint received',
    description:
      'Decrypts the body of a request and prints it. If that fails, it names the step that failed and the likely cause (exit code 1).',
    file: 'the body as it came; - for standard input',
    key: 'the private key, as PEM',
    signature: 'the header X-Hub-Signature-256 that came with it, to be checked with the app secret',
    examples: `
Examples:
  flowsmith decrypt --key keys/private-key.pem body.json
  pbpaste | flowsmith decrypt --key keys/private-key.pem`,
  },
  serve: {
    summary: 'run handlers on this machine while you write them',
    description:
      'Serves the endpoint of a flow, loads the handlers and the flow again when a file changes, and prints a line for each exchange. For work on your machine: a server is made by "flowsmith generate endpoint --target node".',
    handlers: 'the module with the handlers, TypeScript or JavaScript',
    key: 'the private key, as PEM; without it, one in the folder keys beside the handlers, made if need be',
    appSecret: 'the app secret, to check signatures with: @FILE, or better FLOWSMITH_APP_SECRET',
    port: 'the port; 0 takes any that is free',
    host: 'the address to listen on',
    showData: 'print requests and answers, too, with all that people entered',
    examples: `
Example:
  flowsmith serve flow.json --handlers endpoint.ts`,
  },
  load: {
    summary: 'see how many requests an endpoint answers, and how fast',
    description:
      'Sends the same kind of request over and over, opens the answers and checks them. Only for endpoints of your own. Exit code 1 if anything went wrong.',
    connections: 'how many requests are under way at a time',
    duration: 'seconds, at most 300',
    requests: 'stop after so many requests',
    verifyEvery: 'open each so many-th answer; 1 opens all, and costs the client time',
    examples: `
Examples:
  flowsmith load --url http://127.0.0.1:3000/ --public-key keys/public-key.pem --flow flow.json
  flowsmith load -u http://127.0.0.1:3000/ -p public.pem -F flow.json --requests 10000 --format json`,
  },
};
