/** Texts of customers' phones and of monitoring. */
export const phoneMessages = {
  chat: {
    guest: (digits: string) => `Guest ${digits}`,
    sent: 'Sent',
    hello: 'Hello!',
    draft: (name: string) => `This message opens the draft of the flow ${name}. It is for testing only.`,
    openDraft: 'Open draft',
    disabled: 'This can no longer be opened.',
  },
  phone: {
    noKey: 'The phone number has no public key for flows.',
    badKey: 'The public key of the phone number is not signed properly. Upload it again.',
    noEndpoint: 'The flow has no endpoint.',
    noSecret: 'No app is linked to the flow, so the request was not signed.',
    notDecrypted:
      'The endpoint could not decrypt the request, also with the key that was fetched again (421).',
    signature: 'The endpoint refused the signature of the request (432).',
    status: (status: number) => `The endpoint answered with status ${status}.`,
    timeout: 'The endpoint did not answer within 10 seconds.',
    noAnswer: (reason: string) => `The endpoint could not be reached: ${reason}.`,
    tooLarge: 'The answer of the endpoint is too large.',
    shape: 'The answer of the endpoint is not a JSON object.',
    plainRefusal: 'The words of status 427 are not encrypted. Phones may not show them.',
    noRefusalWords: 'Status 427 came without words (error_msg).',
    refused: 'The phone refused the answer.',
    slow: 'The answer took more than a second.',
    contentType: (type: string) => `The answer has the content type '${type}' instead of text/plain.`,
    notOpenable: 'This flow can no longer be opened.',
    ended: 'This session has ended.',
    noFlow: 'This message opens no flow.',
    completed: 'This flow was answered already.',
    noCdn: 'Files cannot be picked here: the sandbox has no CDN.',
    steps: 'The steps are not those of a flow test.',
    cannotPlay: 'The Flow JSON of this message cannot be played.',
  },
  monitoring: {
    clientErrors: (name: string, rate: number) =>
      `${rate}% of the times that ${name} was used in the last hour, phones failed.`,
    endpointErrors: (name: string, rate: number) =>
      `${rate}% of the requests of ${name} in the last 30 minutes failed.`,
    latency: (name: string, milliseconds: number) =>
      `Nine of ten requests of ${name} in the last 30 minutes were answered within ${milliseconds} ms.`,
    availability: (name: string, rate: number) =>
      `The endpoint of ${name} answered ${rate}% of the probes of the last 10 minutes.`,
    expiry: (version: string) =>
      `Flow JSON version ${version} will be frozen soon. Upgrade to keep publishing.`,
  },
} as const;
