/** Endpoints that are hosted, and the phone that asks them. */
export const endpointMessages = {
  endpoints: {
    host: 'must be a host like api.example.com or *.example.com, with a port if it is not the usual one',
    secretName: 'must be letters, digits and _, not beginning with a digit',
    unknown: { message: 'There is no endpoint at this address.' },
    unknownKey: { message: 'There is no such key.' },
    unknownSecret: { message: 'There is no secret of this name.' },
    unknownStoreKey: { message: 'Nothing is kept under this key any more.' },
    unknownVersion: { message: 'This endpoint has no such version.' },
    unknownExchange: {
      message: 'This exchange is not in the log.',
      hint: 'The latest 500 of an endpoint are kept; older ones make room.',
    },
    keyIsCurrent: {
      message: 'This key is the current one.',
      hint: 'Make another one current first.',
    },
    keyUnreadable: {
      message: 'A private key cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Make or import a new key pair and upload it.',
    },
    noKey: {
      message: 'This flow has no key yet.',
      hint: 'Create or import a key pair first.',
    },
    noPhone: {
      message: 'This account has no phone number.',
      hint: 'Enter its phone number id in the account.',
    },
    keyInUse: (names: readonly string[]) => ({
      message: `Phones encrypt for this number with the key of ${names.join(', ')}.`,
      hint: 'A phone number has one key for all its flows. Use that key for this flow, too, or replace it and give the new one to the others.',
    }),
    stale: {
      message: 'The source of this endpoint was saved elsewhere in the meantime.',
      hint: 'Compare the two, then save again on top of it, or overwrite.',
    },
    sourceTooLarge: {
      message: 'The source is larger than 1 MB.',
      hint: 'Fetch large data from a server of yours, or keep it in the store.',
    },
    noRules: { message: 'This is no table of rules.', hint: 'The problems are listed with their places.' },
    unfinishedRules: (count: number, first: string) => ({
      message: count === 1 ? first : `The rules have ${count} problems. The first: ${first}`,
      hint: 'Mend them under Rules; what was deployed before goes on answering.',
    }),
    noDataSource: { message: 'This is no data source.', hint: 'The problems are listed with their places.' },
    notJson: 'The answer is no JSON, so nothing can be taken from it.',
    noEndpoint: { message: 'The source exports no endpoint. Write: export default defineEndpoint({ … })' },
    nothingBefore: {
      message: 'There is no version before the one that answers.',
    },
    tooManySecrets: (most: number) => ({ message: `An endpoint has at most ${most} secrets.` }),
    noSecret: (name: string) => `There is no secret “${name}”. Add it to the endpoint.`,
    unknownOperation: 'Nobody outside does this.',
    tooManyOperations: (most: number) => `One request may do at most ${most} things outside.`,
    tooManyFetches: (most: number) => `One request may fetch at most ${most} times.`,
    store: {
      key: (longest: number) => `A key must be a text of 1 to ${longest} characters.`,
      valueTooLarge: (bytes: number) => `The value is larger than ${bytes} bytes.`,
      full: (most: number) => `The store is full: it has ${most} keys.`,
      notANumber: 'Only numbers can be added to.',
      ttl: 'The time to live must be more than 0 seconds and at most ten years.',
    },
    failures: {
      'not-deployed': {
        message: 'Nothing is deployed here yet.',
        hint: 'Deploy the source of the endpoint to this environment.',
      },
      'invalid-source': {
        message: 'The source cannot be read.',
        hint: 'It must be TypeScript whose types can be left out, without enums, namespaces and parameter properties.',
      },
      'cpu-limit': {
        message: 'The handler computed for too long and was stopped.',
        hint: 'It may compute for 0.2 seconds at a stretch. Is there a loop without end, or a pattern that tries too much?',
      },
      'memory-limit': {
        message: 'The handler used too much memory and was stopped.',
        hint: 'It may use 32 MB. What is kept outside of handlers stays from request to request.',
      },
      'load-failed': {
        message: 'The module could not be loaded.',
        hint: 'It may import @flowsmith/endpoint and @flowsmith/endpoint/platform only, and must export an endpoint by default.',
      },
      crashed: {
        message: 'The engine of the handler broke down.',
        hint: 'Try again. If this goes on, look for deep recursion or huge values.',
      },
    },
    played: {
      address: 'must be an address that begins with https:// or http://',
      credentials: 'must not hold a user name or password',
      refused: {
        message: 'A phone refuses this answer.',
        hint: 'Compare it with the data and the routing model of the flow.',
      },
      askedAt: (url: string) => `Asked at ${url}`,
      secretUnreadable: {
        message: 'The app secret of your server cannot be opened with the key of this installation.',
        hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the secret again.',
      },
      noFile: {
        message: 'The body must be the picked file itself.',
        hint: 'Send it with the content type application/octet-stream.',
      },
      noCdn: {
        message: 'There is nowhere to put picked files.',
        hint: 'They lie on the CDN of the sandbox, which is switched off (FLOWSMITH_SANDBOX).',
      },
      refusalEmpty: 'Status 427 came without a body: phones show words of their own then.',
      refusalPlain: (why: string) =>
        `The body of status 427 is not encrypted as that of status 200 is, and not every phone reads that. ${why}`,
      refusalWords: 'The body of status 427 has no text “error_msg”: phones show words of their own then.',
      large: (characters: number) =>
        `The answer has ${characters} characters. Above 1 MB it may not reach every phone.`,
      slow: 'It took more than a second, which is what Meta aims for.',
      contentType: (type: string) =>
        `The content type is “${type}”. Phones read the answer all the same; text/plain is what Meta documents.`,
      /** By the code that the connection failed with. */
      reasons: {
        ECONNREFUSED: 'Nothing listens at this port.',
        ECONNRESET: 'The server closed the connection without an answer.',
        UND_ERR_SOCKET: 'The server closed the connection without an answer.',
        EHOSTUNREACH: 'There is no way to it.',
        ENETUNREACH: 'There is no way to it.',
        DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed, which phones refuse.',
        SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by nobody whom phones trust.',
        UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate comes without the whole chain.',
        CERT_HAS_EXPIRED: 'Its certificate has expired.',
        ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
        ERR_SSL_WRONG_VERSION_NUMBER: 'It does not speak TLS at this port: is it http?',
        HPE_INVALID_CONSTANT: 'It does not speak HTTP at this port: is it https?',
      },
      failures: {
        'no-key': {
          message: () => 'This flow has no key to encrypt with.',
          hint: 'Create a key pair for its endpoint, or paste the public key of your server.',
        },
        'not-deployed': {
          message: () => 'Nothing is deployed here yet.',
          hint: 'Deploy the endpoint to this environment.',
        },
        'no-own-server': {
          message: () => 'The phone does not know the address of your server yet.',
          hint: 'Enter it where you choose who answers.',
        },
        'not-decrypted': {
          message: () =>
            'The endpoint could not decrypt the request (status 421), also not with the key fetched again.',
          hint: 'It holds the private half of another key pair, or it decrypts in another way than RSA-OAEP with SHA-256 and AES-128-GCM.',
        },
        'token-invalid': {
          message: () => '',
          hint: 'Status 427: the flow token is no longer valid. The person needs a new message.',
        },
        signature: {
          message: () => 'The endpoint refused the signature of the request (status 432).',
          hint: 'It checks X-Hub-Signature-256 with another app secret than the one that signed, or the request was not signed.',
        },
        status: {
          message: (status: string) => `The endpoint answered with status ${status}.`,
          hint: 'Phones only know 200, 421, 427 and 432. Anything else, also from a proxy or a framework, counts as an error of the endpoint.',
        },
        timeout: {
          message: () => 'There was no complete answer within 10 seconds.',
          hint: 'Phones give up then. Answer first, and do what takes long afterwards.',
        },
        address: {
          message: (why: string) => why,
          hint: 'Servers on this machine and in its network can be asked only where Flowsmith itself listens on loopback (HOST).',
        },
        'no-answer': {
          message: (why: string) => (why === '' ? 'There was no answer.' : why),
          hint: 'Is the server running, and is the address right?',
        },
        'too-large': {
          message: () => 'The answer is larger than 10 MB.',
          hint: 'Keep answers under 1 MB. Pictures may have 300 KB each.',
        },
        'answer-unreadable': {
          message: (why: string) => why,
          hint: null,
        },
        'answer-shape': {
          message: () => 'The decrypted answer is no JSON object.',
          hint: 'Answer with an object that has “screen” and “data”.',
        },
        ping: {
          message: () => 'The endpoint answered the health check with something else than it should.',
          hint: 'Answer the action “ping” with {"data": {"status": "active"}}.',
        },
      },
    },
    page: {
      title: 'An endpoint of a WhatsApp flow',
      deployed: 'It is ready. Phones send their requests here; there is nothing to see in a browser.',
      empty: 'Nothing is deployed here yet, so only the health check is answered.',
    },
    phone: {
      ready: 'Phones encrypt with a key that this flow can open.',
      previous:
        'Phones still encrypt with the key before. Both work; upload the current one to finish the change.',
      retired: 'Phones encrypt with a retired key, whose requests are refused.',
      otherFlow: (names: readonly string[]) =>
        `Phones encrypt with the key of ${names.join(', ')}, which this flow does not have.`,
      unknown: 'Phones encrypt with a key that is not known here, so requests cannot be opened.',
      none: 'The phone number has no key yet, so phones cannot open this flow.',
      mismatch: 'The key of the phone number is not signed properly, so phones refuse it.',
      uploadHint: 'Upload the current key to the phone number.',
      shareHint: 'Use the same key for this flow, or upload the current one and give it to the others.',
      mismatchHint: 'This happens when a number is registered again. Upload the key once more.',
    },
  },
} as const;
