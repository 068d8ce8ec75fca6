/** Texts about answers, and about what comes from Meta and goes to others. */
export const answerMessages = {
  responses: {
    yes: 'Yes',
    no: 'No',
    unknown: {
      message: 'This answer does not exist.',
      hint: 'It may have been deleted, by somebody or because its time to be kept was over.',
    },
    unknownPerson: { message: 'Nothing is kept of this person.' },
    unknownFile: { message: 'This answer has no such file.' },
    unreadable: {
      message: 'The sensitive fields of this answer cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Put the old key back to read them.',
    },
    notStored: {
      message: 'This file is not here yet.',
      hint: 'It is fetched from WhatsApp in the background. If that failed, the answer says why.',
    },
    columns: {
      at: 'Completed',
      sender: 'Phone number',
      name: 'Name',
      flow: 'Flow',
      version: 'Version',
      id: 'Answer',
      answer: 'Answers',
    },
    allAnswers: 'Answers',
    media: {
      gone: 'WhatsApp does not have this file any more. Files of answers can be fetched for seven days.',
      'hash-mismatch': 'What was fetched is not what the person sent, so it was not kept.',
      'too-large': 'This file is larger than 100 MB.',
      address: 'The file lies at an address that is not one of WhatsApp’s, so it was not fetched.',
      account: 'The account that the answer came to is not here any more, so nobody may fetch the file.',
      unreachable: 'WhatsApp did not hand out the file.',
      failed: 'The file could not be fetched.',
    },
  },
  hooks: {
    unknown: { message: 'This address is not told of answers any more.' },
    unknownDelivery: { message: 'There is no such delivery.' },
    secretUnreadable: {
      message: 'The secret of this address cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Make a new secret.',
    },
    address: {
      message: 'This address cannot be told of answers.',
      hint: 'Use an https address on the internet. Addresses on your own machine or network work while Flowsmith listens on loopback.',
    },
    errors: {
      refused: (status: number) => `The address answered with status ${status}, which is not a success.`,
      failed: 'The address could not be reached.',
      inactive: 'It was switched off when this was to be sent.',
    },
  },
  notifications: {
    FLOW_STATUS_CHANGE: {
      title: (from: string, to: string) => (from === '' ? `New flow: ${to}` : `${from} → ${to}`),
      PUBLISHED: 'People can open the flow.',
      DRAFT: 'The flow is a draft at Meta. Versions that were live before go on for people.',
      DEPRECATED: 'The flow cannot be sent or opened any more.',
      THROTTLED:
        'Meta lets only ten messages with this flow be sent in an hour, since it was unhealthy for long. Mend what the other notices name; it recovers by itself.',
      BLOCKED:
        'The flow can neither be sent nor opened, since it was unhealthy for long. Mend what the other notices name; it recovers by itself.',
      other: 'Meta changed the state of the flow.',
    },
    CLIENT_ERROR_RATE: {
      title: (rate: string) => `Phones report errors: ${rate}`,
      text: 'Share of runs in the last hour that ended with an error on the phone. Look at the kinds of errors: most often an answer of the endpoint does not fit the flow, or a key is missing.',
    },
    ENDPOINT_ERROR_RATE: {
      title: (rate: string) => `The endpoint fails: ${rate}`,
      text: 'Share of requests in the last half hour that your endpoint did not answer properly. Look at its exchanges.',
    },
    ENDPOINT_LATENCY: {
      title: (latency: string) => `The endpoint is slow: ${latency}`,
      text: 'Nine of ten requests of the last half hour were answered in this time or less. People wait; after ten seconds phones give up.',
    },
    ENDPOINT_AVAILABILITY: {
      title: (share: string) => `The endpoint is often not there: ${share}`,
      text: 'Share of checks in the last ten minutes that your endpoint answered. Below 90 % Meta warns; if it lasts, the flow is throttled.',
    },
    FLOW_VERSION_EXPIRY_WARNING: {
      title: 'The version of the flow is about to end',
      text: 'Upgrade the flow to a current version and publish it again.',
    },
    resolved: (title: string) => `Over: ${title}`,
    other: {
      title: (event: string) => `Meta tells: ${event}`,
      text: 'Flowsmith does not know this kind of notice. Its details are below.',
    },
  },
} as const;
