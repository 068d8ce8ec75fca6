/** What people read when they administer a server from the command line. */
export const adminMessages = {
  admin: {
    unknown: (name: string, known: readonly string[]) => ({
      message: `There is no command "${name}". There is: ${known.join(', ')}.`,
    }),
    badRequest: (problems: string) => ({ message: `The command was not understood: ${problems}` }),
    nowhere: (folder: string) => ({
      message: `Another process works in ${folder}, and it is not known where it listens.`,
      hint: 'If it is a server that is just starting, try again. Else set FLOWSMITH_URL to its address, or stop it.',
    }),
    unreachable: (address: string) => ({
      message: `The server at ${address} cannot be reached.`,
      hint: 'Start it, stop it altogether, or set FLOWSMITH_URL to its address.',
    }),
    notPermitted: (address: string) => ({
      message: `The server at ${address} does not let you do this.`,
      hint: 'Set FLOWSMITH_API_KEY to an API key with the permission server:manage; an owner can make one.',
    }),
    refused: (status: number, reason: string) => ({ message: `The server refused (${status}): ${reason}` }),
  },
} as const;
