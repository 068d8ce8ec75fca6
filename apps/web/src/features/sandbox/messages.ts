/** Words of the sandbox's own pages. */
export const messages = {
  title: 'Sandbox',
  parts: { phones: 'Customers’ phones', faults: 'Faults and clock', webhooks: 'Webhooks' },
  offline: {
    title: 'The sandbox does not answer',
    text: 'It runs inside this server, and can be controlled on this machine only.',
  },
  retry: 'Try again',
  failed: 'That did not work',
  clock: {
    title: 'Clock',
    about:
      'The sandbox’s time. Go ahead to see what happens when the 24 hours after a customer’s last message are over, when a webhook is tried again, or when an address of a file expires.',
    real: 'Same as yours',
    ahead: (time: string) => `${time} ahead`,
    behind: (time: string) => `${time} behind`,
    steps: { hour: '+1 hour', day: '+1 day', week: '+7 days' },
    reset: 'Back to real time',
  },
  faults: {
    title: 'Faults',
    about:
      'Switch on what can go wrong at Meta, on the way, or on a phone, and see what becomes of your flow. All faults are off after a restart.',
    search: 'Search faults',
    often: 'A fault happens',
    times: { always: 'until switched off', one: 'once', three: 'three times' },
    on: (count: number) => (count === 1 ? '1 is on' : `${count} are on`),
    off: 'None is on',
    allOff: 'Switch all off',
    left: (times: number) => (times === 1 ? 'once more' : `${times} more times`),
    check: 'Which check fails',
    noMatch: 'No fault fits these words.',
    groups: {
      call: { title: 'Calls to Meta', about: 'What publishing, sending and all other calls are answered.' },
      webhook: { title: 'Webhooks', about: 'How answers and statuses reach you.' },
      phone: {
        title: 'Customers’ phones',
        about: 'What a phone asks of your endpoint, and of picked files.',
      },
    },
  },
  webhooks: {
    title: 'Webhooks',
    about:
      'What the sandbox told you, the latest first. What is not answered with 200 is sent again, later and later.',
    list: 'Webhooks',
    none: 'No webhooks yet',
    noneText: 'Send a flow to a customer, or let one write: everything that happens is told by webhooks.',
    sendWaiting: 'Send what waits now',
    again: 'Send again',
    sentAgain: 'Sent again',
    states: { delivered: 'Delivered', waiting: 'Waiting', failed: 'Given up' },
    attempts: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
    next: (when: string) => `next at ${when}`,
    attempt: (at: string, result: string) => `${at}: ${result}`,
    http: (status: number) => `HTTP ${status}`,
    body: 'What was sent',
    show: 'Show what was sent',
  },
} as const;
