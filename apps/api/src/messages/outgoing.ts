/** Requests to addresses that people enter. */
export const outgoingMessages = {
  outgoing: {
    'address-invalid': () => 'This is no address.',
    protocol: () => 'Only http and https can be called.',
    credentials: () => 'The address must not hold a user name or password. Send them in a header.',
    method: (method: string) => `The method ${method} is not one that can be sent.`,
    'request-invalid': () => 'A header or the body cannot be sent like this.',
    'host-not-allowed': (host: string) =>
      `${host} is not among the hosts that this endpoint may call. Add it to its list.`,
    'no-such-host': (host: string) => `The host ${host} was not found.`,
    'address-not-public': (host: string) =>
      `${host} is not on the internet but in a private network, which endpoints cannot reach.`,
    'too-many-redirects': (most: string) => `It was redirected more than ${most} times.`,
    timeout: (milliseconds: string) => `There was no answer within ${milliseconds} ms.`,
    'too-large': (bytes: string) => `The answer is larger than ${bytes} bytes.`,
    connection: (host: string) => `The connection to ${host} failed.`,
  },
} as const;
