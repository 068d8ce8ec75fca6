import { phoneMessages } from './messages/phone.ts';
import { sendingMessages } from './messages/sending.ts';

/** Every text that the sandbox says, in its own words: what a caller reads in an error, and its pages. */
export const messages = {
  ...sendingMessages,
  ...phoneMessages,
  auth: {
    missing: 'This call needs an access token: send it as "Authorization: Bearer …".',
    malformed: 'The access token cannot be read. It belongs to no app of the sandbox.',
    expired: (since: string) => `The access token expired on ${since}.`,
    revoked: 'The access token was revoked.',
    scope: (scope: string) => `The access token lacks the permission ${scope}.`,
    proofWrong: 'appsecret_proof does not belong to this access token and app secret.',
    clientWrong: 'client_id and client_secret do not belong together.',
    appTokenNeeded: 'This call needs a token of the app itself.',
  },
  request: {
    body: 'The body of the request cannot be read in its content type.',
    tooLarge: 'The body of the request is too large.',
    missing: (name: string) => `The parameter ${name} is required.`,
    type: (name: string, expected: string) => `The parameter ${name} must be ${expected}.`,
    oneOf: (name: string, values: readonly string[]) =>
      `The parameter ${name} must be one of ${values.join(', ')}.`,
    tooLong: (name: string, limit: number) => `The parameter ${name} may have ${limit} characters at most.`,
    unknownPath: (path: string) => `There is no such path: /${path}`,
    unsupported: (method: string, id: string) =>
      `Unsupported ${method.toLowerCase()} request: no object has the id '${id}', the token may not see it, or it does not support this call.`,
    unknownField: (field: string, type: string) => `There is no field '${field}' on a node of type ${type}.`,
    fieldSyntax: (offset: number) => `The parameter fields cannot be read from character ${offset + 1} on.`,
    cursor: 'The paging cursor is not valid.',
    shape: (name: string, problem: string) => `The parameter ${name} is not valid: ${problem}`,
    nothingToDo: 'Give at least one parameter to change.',
    internal: 'The sandbox failed on this call. Its log says more.',
    full: 'The sandbox is full. Delete flows that are no longer needed.',
  },
  flow: {
    nameTaken: {
      title: 'Flow name is taken',
      text: 'Another flow of this WhatsApp Business Account has this name. Choose another one.',
    },
    unknown: 'No flow has this id, or the token may not see it.',
    cloneSources: 'A flow is cloned from one source: clone_flow_id or clone_template, not both.',
    cloneTemplate: (name: string) => `The sandbox has no library template '${name}'.`,
    endpointUri: 'endpoint_uri must be an https address. The sandbox also takes http on this machine.',
    endpointUriInJson:
      'Flow JSON before version 3.0 holds its endpoint as data_channel_uri in the document itself.',
    application: 'The business that owns the app is not the business that owns the flow.',
    frozen: 'A deprecated flow cannot be changed. Clone it instead.',
    tooLarge: 'Flow JSON may have 10 MB at most.',
    tooMany: (limit: number) => `At most ${limit} flows can be named in one call.`,
    deprecateDraft: 'This flow was never published, so it cannot be deprecated. Delete it instead.',
    alreadyDeprecated: 'This flow is deprecated already.',
    deletePublished: 'A flow that was published cannot be deleted. Deprecate it instead.',
    metrics: 'Too few requests to the endpoint in this time for figures.',
    migrateExists: 'The destination has a flow of this name already.',
    migrateUnknown: 'The source has no flow of this name.',
    statusChange: (name: string, before: string | undefined, after: string) =>
      before === undefined
        ? `Flow ${name} was created as ${after}.`
        : `Flow ${name} went from ${before} to ${after}.`,
    migrateBusiness: 'Source and destination must belong to the same business.',
  },
  publish: {
    title: 'The flow was not published',
    integrity: {
      message: 'Blocked by integrity',
      text: 'The account does not meet the requirements for publishing.',
    },
    state: 'Only a draft can be published.',
    'static-errors': 'The Flow JSON is missing or has validation errors.',
    'data-channel-uri': 'The Flow JSON is of version 2 and has no data_channel_uri.',
    'endpoint-uri': 'endpoint_uri: the flow uses an endpoint but has no endpoint URI.',
    versions: 'This version of Flow JSON or of the Data API can no longer be published.',
    'phone-number': 'The WhatsApp Business Account has no connected phone number.',
    'public-key': 'The phone number has no signed public key for flows.',
    application: 'app_check: the flow uses an endpoint but no app is connected to it.',
    'endpoint-ping': (reason?: string) =>
      `endpoint_availability: the endpoint did not answer the encrypted ping as it should${reason === undefined ? '' : `: ${reason}`}.`,
    webhooks: 'The app is not subscribed to the flows webhook of this account.',
    changed: 'The flow changed while it was being checked. Publish again.',
    solution: {
      default: 'Correct this, then publish again.',
      'endpoint-uri': 'Set endpoint_uri on the flow.',
      'public-key': 'Upload a public key to the phone number.',
      application: 'Connect an app with application_id.',
      webhooks: 'Subscribe the app to the account, with the field flows.',
    },
  },
  ping: {
    unreachable: 'it could not be reached',
    timeout: 'it took more than 10 seconds',
    status: (status: number) => `it answered with status ${status}`,
    decryption: 'it could not decrypt the request (421)',
    tooLarge: 'its answer is too large',
    payload: 'it did not answer {"data":{"status":"active"}}',
  },
  health: {
    throttled: 'The endpoint is unhealthy, so only ten messages an hour can be sent.',
    blocked: 'The flow cannot be opened any more.',
    notSubscribed: 'The app is not subscribed to the messages webhook.',
    notConnected: 'The phone number is not connected.',
    notApproved: 'The account is not approved.',
    approve: 'Wait for the review of the account, or ask the support.',
    notVerified: 'The business is not verified.',
    verify: 'Verify the business in its settings.',
  },
  encryption: {
    notAKey: 'business_public_key is not a 2048-bit RSA public key in PEM.',
  },
  cdn: { gone: 'This file is not here, or not any more.' },
  asset: {
    gone: 'This link is not valid, or no longer. List the assets again for a new one.',
  },
  preview: {
    title: (name: string) => `Preview of ${name}`,
    gone: 'This preview link is not valid, or no longer. Ask for a new one.',
    explanation:
      'This is the preview of the sandbox, which stands in for Meta. It lists the screens of the draft; the phone in the builder plays them.',
    screens: 'Screens',
    empty: 'The flow has no screens yet.',
    untitled: 'Untitled',
    terminal: 'ends the flow',
  },
  admin: {
    field: (path: string, problem: string) => `${path}: ${problem}`,
    notFound: 'There is no such object.',
    phone: 'phone: not a phone number.',
    numberTaken: 'A customer has this number already.',
    neverPublished: 'The flow was never published, or is deprecated.',
    dataUrl: 'dataUrl: not a data URL with base64.',
  },
  faults: {
    tokenExpired: 'The access token has expired.',
    throttled: 'Too many calls to this WhatsApp Business Account.',
    appThrottled: 'The app has reached its limit of calls.',
    transient: 'The service is unavailable for a moment. Try again.',
    html: 'Something went wrong on the way to the server.',
  },
  log: {
    stateUnreadable: 'The stored sandbox state cannot be read; starting anew from the seed.',
    saveFailed: 'The sandbox state could not be saved.',
    webhookFailed: 'A webhook could not be delivered.',
    callFailed: 'A sandbox call failed.',
  },
} as const;
