/** Texts about messages, templates and media. */
export const sendingMessages = {
  sending: {
    errors: {
      unexpected: 'Unexpected parameter',
      missing: 'Required parameter is missing',
      invalid: 'Parameter value is not valid',
      mediaUpload: 'Media upload failed',
      templateParameters: 'Number of template parameters differs',
      templateFormat: 'Template parameters do not fit the template',
      unsupportedType: (type: string) => ({
        title: 'Message type is not supported',
        details: `There is no message type '${type}'.`,
      }),
      sameNumber: {
        title: 'Recipient is the sender',
        details: 'A number cannot write to itself.',
      },
      notRegistered: {
        title: 'Phone number is not registered',
        details: 'Register the number with POST /{phone}/register before sending.',
      },
      windowClosed: {
        title: 'Customer has not written for 24 hours',
        details: 'Only templates can be sent until the customer writes again.',
      },
      notAllowListed: {
        title: 'Recipient is not in the allow list',
        details: 'A test number writes only to numbers that were added to its list.',
      },
      flowBlocked: {
        title: 'Flow is blocked',
        details: 'The flow is blocked because its endpoint is unhealthy.',
      },
      flowThrottled: {
        title: 'Flow is throttled',
        details: 'Ten messages of this flow were sent in the last hour.',
      },
      throughput: {
        title: 'Too many messages',
        details: 'The number sends more messages a second than it may.',
      },
      pairRate: {
        title: 'Too many messages to one customer',
        details: 'Wait some seconds before writing to this customer again.',
      },
      spamLimit: {
        title: 'Spam limit reached',
        details: 'Too many messages of this number were reported or blocked.',
      },
      payment: { title: 'Payment problem', details: 'The account has no valid way of paying.' },
      templateMissing: (name: string, language: string) => ({
        title: 'Template does not exist',
        details: `There is no approved template '${name}' in ${language}.`,
      }),
      templatePaused: { title: 'Template is paused', details: 'The quality of the template is too low.' },
      templateDisabled: { title: 'Template is disabled', details: 'The template was paused too often.' },
      undeliverable: {
        title: 'Message undeliverable',
        details: 'The recipient is not on WhatsApp, or with a client that is too old.',
      },
      optedOut: { title: 'Customer refuses marketing', details: 'The customer stopped marketing messages.' },
    },
    missing: (path: string) => `${path} is required.`,
    unexpected: (paths: readonly string[]) => `${paths.join(', ')} does not belong here.`,
    type: (path: string, expected: string) => `${path} must be of type ${expected}.`,
    oneOf: (path: string, values: readonly string[]) => `${path} must be one of: ${values.join(', ')}.`,
    tooLong: (path: string, limit: number) => `${path} may have ${limit} characters or items at most.`,
    empty: (path: string) => `${path} is empty or too short.`,
    shape: (path: string) => `${path} cannot be read.`,
    idOrLink: 'give either id or link',
    idOrName: 'give either flow_id or flow_name',
    emptyData: 'leave data out rather than sending it empty',
    notAnObject: 'data must be an object, or the JSON text of one',
    payloadWithExchange:
      'belongs to flow_action navigate; with data_exchange the endpoint names the first screen',
    link: (link: string) => `'${link}' is not an address of the web.`,
    unknownMedia: (id: string) => `The account has no media with the id '${id}'.`,
    unknownFlow: (id: string) => `flow_id: the account has no flow with the id '${id}'.`,
    unknownName: (name: string) => `flow_name: the account has no flow with the name '${name}'.`,
    unknownMessage: (id: string) =>
      `message_id: no customer sent a message with the id '${id}' to this number.`,
    notPublished: 'mode: the flow was never published. Send it with mode draft, or publish it.',
    noDraft: 'mode: the flow has no Flow JSON yet.',
    draftErrors: 'mode: the draft of the flow has validation errors.',
    deprecated: 'flow_id: the flow is deprecated.',
    notAnEntry: (screen: string, entries: readonly string[]) =>
      `screen: the flow cannot be opened with '${screen}'. Entry screens: ${entries.join(', ')}.`,
    recipient: (input: string) => `to: '${input}' is no phone number, or nobody of the sandbox.`,
    headerFormat: (format: string) => `header: the template wants a ${format}.`,
    parameterCount: (part: string, expected: number, given: number) =>
      `${part}: the template has ${expected} parameters, the message ${given}.`,
    flowButtonMissing: (index: number) =>
      `components: the button of type flow at index ${index} needs its component, even an empty one.`,
  },
  templates: {
    exists: 'The account has a template of this name in this language already.',
    reserved: 'A template of this name was deleted less than four weeks ago.',
    unknown: (name: string) => `The account has no template '${name}'.`,
    name: 'only lower-case letters, digits and underscores',
    language: 'a code of a language, such as en_US',
    noBody: 'a template needs a BODY',
    twice: 'each type of component once',
    oneFlow: 'give one of flow_id, flow_name and flow_json',
    oneFlowButton: 'one flow button at most',
    flowButton: 'the flow button cannot be read',
    flowNotPublished: 'the flow must be published',
  },
  media: {
    gone: 'This address is not valid, or no longer. Ask for the media again.',
    type: (type: string) => `'${type}' is no type of media.`,
    size: (bytes: number, limit: number) =>
      `The file has ${bytes} bytes; it must have some, and ${limit} at most.`,
  },
  webhook: {
    verification: (problem: string) => `The callback could not be verified: ${problem}.`,
    address: 'it is not an https address',
    status: (status: number) => `it answered the challenge with status ${status}`,
    challenge: 'it did not answer with the challenge alone',
    unreachable: 'it could not be reached',
    timeout: 'it took more than 10 seconds',
  },
} as const;
