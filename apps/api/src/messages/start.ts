/** What is said when the server starts, and why it does not. */
export const startMessages = {
  config: {
    intro: 'Flowsmith cannot start, because these environment variables are not usable:',
    host: 'must be a host name or address to listen on, for example 127.0.0.1',
    port: 'must be a whole number from 0 to 65535',
    dataFolder: 'must be a folder',
    databaseUrl: 'must begin with postgres:// or postgresql://',
    sandbox: 'must be "on" or "off"',
    key: 'must be 32 bytes, written as 64 hexadecimal digits or in base64',
    signIn: 'must be "required" (or not set: then it is required wherever others can reach the server)',
    publicUrl: 'must be the address that people open, without path, for example https://flows.example.com',
    trustProxy: 'must be how many proxies stand before the server, or their addresses with commas between',
    twice: (name: string) => `only one of it and ${name} can be set`,
    noFile: (file: string) => `${file} cannot be read`,
    metricsToken: 'must be at least 16 letters, digits or . ~ + / = _ -',
    auditDays: 'must be a whole number of days, 30 or more',
    stopDelay: 'must be a number of seconds from 0 to 300',
    logLevel: 'must be fatal, error, warn, info, debug, trace or silent',
  },
  start: {
    ready: (address: string) => `Flowsmith is ready: ${address}`,
    sandboxOpen:
      'The sandbox is on, and its access token is no secret: whoever reaches this server can use it, and make it call https addresses. Set FLOWSMITH_SANDBOX=off where strangers come by.',
    sandboxElsewhere:
      'Another server on this database has the sandbox, so this one starts without it (FLOWSMITH_SANDBOX=off says so from the start).',
    stoppedLate:
      'Flowsmith stopped with work still under way. The next start, or another server, goes on with it.',
    addressInUse: (reason: string) =>
      `The address is taken by another program (${reason}). Stop it, or choose another port with PORT.`,
  },
  database: {
    inUse: (folder: string) =>
      `Another Flowsmith is already working in ${folder}. Stop it, or choose another folder with FLOWSMITH_DATA.`,
  },
} as const;
