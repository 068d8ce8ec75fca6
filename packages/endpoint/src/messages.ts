/** What became of a request that could not be answered as it should, in the order of the work. */
export type EndpointErrorCode =
  | 'signature-missing'
  | 'signature-malformed'
  | 'signature-mismatch'
  | 'not-decrypted'
  | 'no-keys'
  | 'supply-failed'
  | 'request-shape'
  | 'notice-failed'
  | 'token-check-failed'
  | 'token-signature'
  | 'unknown-action'
  | 'no-handler'
  | 'no-match'
  | 'handler-failed'
  | 'time-budget'
  | 'no-answer'
  | 'answer-not-json'
  | 'answer-refused'
  | 'seal-failed'
  | 'recovery-failed'
  | 'hook-failed'
  | 'media-field'
  | 'media-address'
  | 'media-download'
  | 'media-too-large'
  | 'media-refused'
  | 'media-unavailable';

interface Explanation {
  /** What happened. */
  readonly message: string;
  /** The likely cause and what to do about it. */
  readonly hint: string;
}

/** What each failure means, in plain words. */
export const explanations: { readonly [code in EndpointErrorCode]: Explanation } = {
  'signature-missing': {
    message: 'The request has no signature.',
    hint: 'Requests that come through Meta carry X-Hub-Signature-256. If it is always missing, link an app to the flow; if a proxy stands in between, let it pass the header on.',
  },
  'signature-malformed': {
    message: 'The signature of the request is not of the form sha256=<64 hex digits>.',
    hint: 'The header X-Hub-Signature-256 was changed on the way, or the request does not come from Meta.',
  },
  'signature-mismatch': {
    message: 'The signature does not belong to this body and app secret.',
    hint: 'Use the secret of the app that is linked to the flow, and check the signature over the raw bytes, before anything parses or changes them.',
  },
  'not-decrypted': {
    message: 'The request could not be decrypted.',
    hint: 'The phone fetches the public key and tries once more. If this goes on, the public key of the phone number does not belong to any private key of the endpoint.',
  },
  'no-keys': {
    message: 'The endpoint has no private key.',
    hint: 'Create or import a key pair, hand its private key to the endpoint and upload its public key to the phone number.',
  },
  'supply-failed': {
    message: 'The host could not get what the endpoint needs.',
    hint: 'The cause is what the function threw that was given for keys, appSecret or flow.',
  },
  'request-shape': {
    message: 'The decrypted request is not a request of a flow.',
    hint: 'A JSON object with the text “action” is expected. The sender is not WhatsApp.',
  },
  'notice-failed': {
    message: 'onErrorNotice failed. The notice was acknowledged all the same.',
    hint: 'The cause is what it threw.',
  },
  'token-check-failed': {
    message: 'The flow token could not be checked.',
    hint: 'The cause is what checkToken threw. To refuse a token, return the words that the person shall read.',
  },
  'token-signature': {
    message: 'The signature of the flow token is not valid.',
    hint: 'Flow JSON 7.3 with Data API 4.0 signs the flow token with the app secret. The token was changed, or the secret is that of another app.',
  },
  'unknown-action': {
    message: 'The request asks for an action that endpoints do not know.',
    hint: 'Known are INIT, data_exchange, BACK and ping.',
  },
  'no-handler': {
    message: 'There is no handler for this action on this screen.',
    hint: 'Add it to defineEndpoint: init, back, or screens.<ID>.data_exchange.',
  },
  'no-match': {
    message: 'None of the handlers of this screen takes this request.',
    hint: 'Their guards all said no. Put a handler without a guard at the end of the list.',
  },
  'handler-failed': {
    message: 'The handler threw.',
    hint: 'The cause is what it threw. The phone showed an error, unless onError gave it an answer.',
  },
  'time-budget': {
    message: 'The answer was not ready in time.',
    hint: 'Phones wait 10 seconds, and Meta counts slow answers against the endpoint. Answer first and finish long work in the background, and hand the signal on to what you call.',
  },
  'no-answer': {
    message: 'The handler returned no answer.',
    hint: 'Return what respond, error, complete or tokenNoLongerValid gives. Is a “return” missing?',
  },
  'answer-not-json': {
    message: 'The answer holds something that JSON cannot carry.',
    hint: 'Only texts, finite numbers, true, false, null, lists and plain objects travel. Send dates as text.',
  },
  'answer-refused': {
    message: 'A phone would refuse this answer.',
    hint: 'Answer with a screen that the routing model allows from here, and with all data that it declares.',
  },
  'seal-failed': {
    message: 'The answer could not be encrypted.',
    hint: 'The cause is what the sealing step threw.',
  },
  'recovery-failed': {
    message: 'onError failed, or gave an answer that a phone would refuse.',
    hint: 'The cause says what was wrong. The phone got status 500.',
  },
  'hook-failed': {
    message: 'A hook of the host threw.',
    hint: 'The cause is what it threw. The answer was sent all the same.',
  },
  'media-field': {
    message: 'The field holds no uploaded files.',
    hint: 'Name a field of the payload that is bound to a PhotoPicker or DocumentPicker.',
  },
  'media-address': {
    message: 'The file does not lie on an allowed host.',
    hint: 'Only https addresses under whatsapp.net are fetched, since the address comes from the sender. Allow others with media.allow.',
  },
  'media-download': {
    message: 'The file could not be downloaded.',
    hint: 'Files stay on the CDN for up to 20 days.',
  },
  'media-too-large': {
    message: 'The file is larger than allowed.',
    hint: 'Phones send at most 25 MiB a file. Raise media.maxBytes, or lower the limit in the picker.',
  },
  'media-refused': {
    message: 'The file is not the one that was sent.',
    hint: 'The cause names the step of the verification that failed. Ask for the file again.',
  },
  'media-unavailable': {
    message: 'Files cannot be fetched here.',
    hint: 'The host of this endpoint gives no access to uploaded files.',
  },
};

/** Words that people read on the phone unless the endpoint has its own. */
export const phoneMessages = {
  tookTooLong: 'This takes longer than it should. Please try again.',
};

/** What goes wrong with the store and the secrets of handlers. */
export const platformMessages = {
  key: (longest: number) => `A key must be a text of 1 to ${longest} characters.`,
  ttl: 'The time to live must be more than 0 seconds and at most ten years.',
  notANumber: 'Only numbers can be added to.',
  notJson: 'Only what JSON can carry can be stored.',
  noSecret: (name: string) =>
    `There is no secret “${name}”. Set the environment variable of this name, or say with usePlatform where secrets are.`,
};

/** Lines of a log. */
export const logMessages = {
  answered: 'Answered.',
  unsigned: 'No app secret was given: anybody can call this endpoint, signatures are not checked.',
  notice: 'A phone refused an earlier answer.',
  unknownNotice: 'unknown',
};

/** Details that stand behind the message of an error. */
export const details = {
  missing: 'missing',
  redirects: 'too many redirects',
  andMore: (first: string, more: number) => `${first} And ${more} more.`,
  notAnObject: 'not an object',
  noAction: 'no action',
  /** A screen is named by the sender: what could be no id is not repeated. */
  place: (action: string, screen = '') => (/^\w{1,80}$/.test(screen) ? `${action} on ${screen}` : action),
  field: (field: string) => `field ${field}`,
  status: (status: number) => `status ${status}`,
  bytes: (limit: number) => `more than ${limit} bytes`,
  milliseconds: (budget: number) => `${budget} ms`,
  tooDeep: (place: string) => `${place}: nested too deeply`,
  notJson: (place: string, what: string) => `${place}: ${what}`,
  initScreen: (screen: string) => `“${screen}” cannot be the first screen: others lead to it.`,
};
