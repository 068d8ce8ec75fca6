import { accountMessages } from './messages/accounts.ts';
import { activityMessages } from './messages/activity.ts';
import { adminMessages } from './messages/admin.ts';
import { answerMessages } from './messages/answers.ts';
import { auditMessages } from './messages/audit.ts';
import { authMessages } from './messages/auth.ts';
import { checkMessages } from './messages/checks.ts';
import { endpointMessages } from './messages/endpoints.ts';
import { flowMessages } from './messages/flows.ts';
import { httpMessages } from './messages/http.ts';
import { lifecycleMessages } from './messages/lifecycle.ts';
import { metaMessages } from './messages/meta.ts';
import { outgoingMessages } from './messages/outgoing.ts';
import { secretMessages } from './messages/secrets.ts';
import { sendingMessages } from './messages/sending.ts';
import { startMessages } from './messages/start.ts';

/** Every text of the server that people read. Functions where something is filled in. */
export const messages = {
  ...accountMessages,
  ...adminMessages,
  ...answerMessages,
  ...auditMessages,
<<<<<<< HEAD
  ...endpointMessages,
  ...flowMessages,
  ...httpMessages,
  ...metaMessages,
  ...outgoingMessages,
  ...startMessages,
=======
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
  http: {
    ...limitMessages,
    noSuchRoute: { message: 'There is nothing at this address.' },
    invalid: (problems: readonly { path: string; message: string }[]) => ({
      message: `The request is not as expected: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    }),
    tooLarge: {
      message: 'This is more than the server takes in one request.',
      hint: 'A flow may have up to 10 MB. Large images are the usual reason: make them smaller.',
    },
    mediaType: { message: 'The body must be JSON.', hint: 'Send it with Content-Type: application/json.' },
    notJson: { message: 'The body of the request is not JSON.' },
    foreignHost: {
      message: 'This server answers only to its loopback address.',
      hint: 'Open it as http://localhost or http://127.0.0.1.',
    },
    foreignOrigin: {
      message: 'Another web site tried to change something here. It was refused.',
      hint: 'Use Flowsmith from its own address.',
    },
    revisionRequired: {
      message: 'A save has to say which revision it is based on.',
      hint: 'Send If-Match with the revision that was read, or * to overwrite whatever is there.',
    },
    metricsToken: {
      message: 'These figures are for those who watch the server.',
      hint: 'Send Authorization: Bearer with METRICS_TOKEN, or with an API key that has the permission server:manage.',
    },
    webNotBuilt: 'The web app is not built yet. Run: npm run build',
    databaseAway: {
      message: 'The database cannot be reached right now.',
      hint: 'Nothing was changed, as far as the server knows. Try again in a few seconds.',
    },
    internal: {
      message: 'Something went wrong on the server.',
      hint: 'Try again. The log of the server says more.',
    },
  },
  flows: {
    unknown: {
      message: 'This flow does not exist.',
      hint: 'It may have been deleted; deleted flows can be brought back from the library.',
    },
    unknownVersion: { message: 'This flow has no such version.' },
    unknownTemplate: { message: 'There is no such template.' },
    stale: {
      message: 'This flow was saved elsewhere in the meantime.',
      hint: 'Compare the two, then overwrite, or keep both by saving yours as a copy.',
    },
    tooLarge: {
      message: 'The text of this flow is larger than 11 MB.',
      hint: 'Meta takes up to 10 MB. Large images are the usual reason: make them smaller.',
    },
    badCursor: { message: 'The cursor is not one that this list gave out.' },
    untitled: 'Untitled flow',
    copyOf: (name: string, taken: number) =>
      taken === 0 ? `Copy of ${name}` : `Copy of ${name} (${taken + 1})`,
    restored: (revision: number) => `Restored version ${revision}`,
    copied: (name: string) => `Copied from ${name}`,
    fromTemplate: (title: string) => `Begun from ${title}`,
    imported: 'Imported',
  },
  play: {
    stale: {
      message: 'The scenarios and tests of this flow were saved elsewhere in the meantime.',
      hint: 'Look at what is there now, then save again on top of it.',
    },
    tooLarge: {
      message: 'The scenarios and tests of this flow are larger than 2 MB.',
      hint: 'Large images in data or answers are the usual reason: make them smaller.',
    },
    invalid: (problems: readonly { path: string; message: string }[]) => ({
      message: `These scenarios and tests cannot be kept: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    }),
    tooDeep: (deepest: number) => `is nested deeper than ${deepest} levels`,
  },
  shares: {
    unknown: { message: 'This flow has no such link.' },
    unknownScenario: {
      message: 'This flow has no such scenario.',
      hint: 'It may have been deleted since. Choose another one, or share all.',
    },
    nowhere: {
      message: 'This link does not lead anywhere.',
      hint: 'Perhaps it was cut short on its way. Ask whoever sent it for a new one.',
    },
    expired: {
      message: 'This link has expired.',
      hint: 'Ask whoever sent it for a new one.',
    },
    revoked: {
      message: 'This link was switched off.',
      hint: 'Whoever shared the flow does not share it by this link any more. Ask for a new one.',
    },
    tooMany: (seconds: number) => ({
      message: 'Links were opened too often from here.',
      hint: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
    }),
  },
  accounts: {
    unknown: { message: 'This account does not exist.' },
    baseUrl: 'must begin with https:// (http:// only on this machine), without user name, query or fragment',
    apiVersion: 'must look like v25.0',
    metaId: 'must be digits only',
    tokenForNewAddress: {
      message: 'A new Graph address needs the access token again.',
      hint: 'Otherwise a token that was meant for one server could be sent to another.',
    },
    tokenUnreadable: {
      message: 'The access token of this account cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the token again.',
    },
    appSecretUnreadable: {
      message:
        'The app secret of an account of this flow cannot be opened with the key of this installation.',
      hint: 'The key has changed (FLOWSMITH_KEY or instance.key in the data folder). Enter the app secret again.',
    },
    sandboxName: 'Sandbox',
  },
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
  meta: {
    waitMinutes: (minutes: number) =>
      `Wait about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again. Calling on makes the wait longer.`,
    failures: {
      'token-expired': {
        cause: 'The access token of this account has expired.',
        remedy: 'Generate a new one in Meta Business settings (System users) and enter it in the account.',
      },
      'token-invalid': {
        cause: 'Meta does not accept the access token of this account.',
        remedy: 'Check that the whole token was copied, or generate a new one and enter it in the account.',
      },
      'app-removed': {
        cause: 'The app that the access token belongs to was removed from this business.',
        remedy: 'Add the app again, generate a new token and enter it in the account.',
      },
      permission: {
        cause: 'The access token may not do this.',
        remedy:
          'Give it the permission whatsapp_business_management, and assign its system user to the WhatsApp Business Account.',
      },
      'app-capability': {
        cause: 'The Meta app behind this token has no access to this part of the API.',
        remedy: 'Add the product WhatsApp to the app, or ask for advanced access in the app dashboard.',
      },
      policy: {
        cause: 'Meta has blocked this account for now, for breaking its policies.',
        remedy: 'Open Account quality in Meta Business settings to see why, and to ask for a review.',
      },
      throttled: {
        cause: 'Meta has seen too many calls from this app or account lately.',
        remedy: 'Wait some minutes, then try again.',
      },
      unavailable: {
        cause: 'Meta could not handle the call just now.',
        remedy: 'Nothing is wrong with the flow. Try again in a minute.',
      },
      'not-found': {
        cause: 'Meta does not know this id, or the access token may not see it.',
        remedy:
          'Check the ids of the account, and that the system user of the token is assigned to the WhatsApp Business Account.',
      },
      'name-taken': {
        cause: 'Another flow of this WhatsApp Business Account has this name already.',
        remedy: 'Choose another name, or link this flow to the one that is there.',
      },
      'json-version': {
        cause: 'Meta does not accept the version of this Flow JSON.',
        remedy: 'Set the flow to a current version, such as 7.3.',
      },
      'data-api-version': {
        cause: 'Meta does not accept the data_api_version of this flow.',
        remedy: 'Set data_api_version to 3.0 or 4.0.',
      },
      'endpoint-in-document': {
        cause: 'Flows before version 3.0 carry the address of their endpoint in the Flow JSON.',
        remedy:
          'Move the flow to a newer version, or put the address into data_channel_uri and leave the field empty here.',
      },
      'endpoint-address': {
        cause: 'Meta does not accept the address of the endpoint.',
        remedy: 'Enter an https address that can be reached from the internet.',
      },
      'app-secret-proof': {
        cause: 'The Meta app demands that calls are signed with its app secret.',
        remedy: 'Switch off "Require app secret" in the advanced settings of the app.',
      },
      parameter: {
        cause: 'Meta does not accept one of the values that were sent.',
        remedy: "Read Meta's own words below and change that value.",
      },
      address: {
        cause: 'There is nothing at the address that was called.',
        remedy: 'Check the Graph address and version of the account.',
      },
      throughput: {
        cause: 'Meta takes no more messages from this number just now.',
        remedy: 'It goes on by itself. Send more slowly to avoid the pause.',
      },
      'pair-rate': {
        cause: 'This person got too many messages from the number within seconds.',
        remedy: 'Wait some seconds; Meta lets one message in six seconds through to the same person.',
      },
      'flow-blocked': {
        cause: 'Meta has blocked the flow, so it cannot be sent or opened.',
        remedy: 'Mend its endpoint. Meta lets it in again by itself once the endpoint answers well.',
      },
      'flow-throttled': {
        cause: 'Meta lets only ten messages an hour through for this flow, since its endpoint does badly.',
        remedy: 'Mend its endpoint; Meta lifts the limit by itself.',
      },
      'window-closed': {
        cause: 'This person has not written within the last 24 hours.',
        remedy: 'Send a template message, which may begin a conversation.',
      },
      undeliverable: {
        cause: 'The message cannot be delivered to this number.',
        remedy: 'It may not be on WhatsApp, have an old version, or not have accepted the terms.',
      },
      'not-allow-listed': {
        cause: 'A test number sends only to numbers on its list.',
        remedy: 'Add the number in the app dashboard under API setup; there is room for five.',
      },
      'not-wanted': {
        cause: 'WhatsApp does not deliver this message, to spare the person marketing.',
        remedy: 'Do not send it again soon.',
      },
      'recipient-refused': {
        cause: 'This number cannot be sent to.',
        remedy: "Read Meta's own words below for the reason.",
      },
      'number-unusable': {
        cause: 'The phone number of the account cannot send now.',
        remedy: 'Look at its state in WhatsApp Manager; register it again if it is not connected.',
      },
      payment: {
        cause: 'Something is wrong with how the account pays.',
        remedy: 'Open the billing settings of the WhatsApp Business Account.',
      },
      media: {
        cause: 'Meta could not use the picture, video or document.',
        remedy: 'Check its type and size, upload it again, or use an address that anybody can open.',
      },
      'message-parameter': {
        cause: 'Meta does not accept the message as it is.',
        remedy: "Read Meta's own words below and change that part of the message.",
      },
      'template-unusable': {
        cause: 'This template cannot be sent.',
        remedy:
          'It is missing in this language, not approved, paused or disabled. Look at the list of templates.',
      },
      'template-parameters': {
        cause: 'The values do not fit the template.',
        remedy: 'Give a value for each variable of its body, and the data that its flow asks for.',
      },
      'template-exists': {
        cause: 'A template with this name is there already, or was until some weeks ago.',
        remedy: 'Choose another name.',
      },
      'too-little-traffic': {
        cause: 'Fewer than 250 requests came in this time, so Meta gives no figures yet.',
        remedy: 'Nothing is wrong. Look at the exchanges of the endpoint here instead.',
      },
      registration: {
        cause: 'The phone number could not be registered.',
        remedy: 'Check the PIN for two-step verification, and wait if it was tried often.',
      },
      'app-secret': {
        cause: 'Meta does not accept this app id and app secret together.',
        remedy: 'Copy both from the app dashboard, under App settings, Basic.',
      },
      integrity: {
        cause: 'Meta does not let this business publish flows yet.',
        remedy:
          'The flow is not the reason. Verify the business, keep the quality of its messages up, or ask Meta for help.',
      },
      processing: {
        cause: 'Meta kept the flow, but failed to work it up.',
        remedy: 'Send it again. If it keeps failing, simplify the screen that changed last.',
      },
      'not-editable': {
        cause: 'This flow cannot be changed at Meta any more.',
        remedy: 'It is deprecated or very old. Unlink it and publish as a new flow.',
      },
      'publish-state': {
        cause: 'The flow is not a draft at Meta, so there is nothing to publish.',
        remedy: 'Check it again to send the current text, then publish.',
      },
      'publish-invalid': {
        cause: 'Meta still finds errors in the flow.',
        remedy: 'Fix the errors listed, check again, then publish.',
      },
      'publish-no-endpoint': {
        cause: 'The flow exchanges data, but has no endpoint address.',
        remedy: 'Enter the address of its endpoint, check again, then publish.',
      },
      'publish-version': {
        cause: 'Meta no longer publishes flows of this version.',
        remedy: 'Set the flow to a current version, such as 7.3 (and data_api_version to 3.0 or 4.0).',
      },
      'publish-no-phone': {
        cause: 'The WhatsApp Business Account has no registered phone number.',
        remedy: 'Add and register a phone number in WhatsApp Manager.',
      },
      'publish-no-key': {
        cause: 'The phone number has no signed public key, which a flow with an endpoint needs.',
        remedy: 'Upload the public key for the phone number, then publish.',
      },
      'publish-no-app': {
        cause: 'No Meta app is connected to this flow, which a flow with an endpoint needs.',
        remedy: 'Connect an app to the flow in WhatsApp Manager, or use a token of that app.',
      },
      'publish-endpoint-silent': {
        cause: "The flow's endpoint did not answer Meta's health check properly.",
        remedy:
          'Check that it is reachable, answers the action "ping" within 10 seconds, and uses the uploaded key.',
      },
      'publish-not-subscribed': {
        cause: 'The app of this account does not receive webhooks about flows.',
        remedy: 'Subscribe the app to the webhook field "flows", and to this WhatsApp Business Account.',
      },
      'publish-refused': {
        cause: 'Meta does not publish this flow.',
        remedy: "Read Meta's own words below for the reason.",
      },
      'already-deprecated': { cause: 'The flow is deprecated already.', remedy: 'Nothing is left to do.' },
      'deprecate-draft': {
        cause: 'A flow that was never published cannot be deprecated.',
        remedy: 'Delete the draft instead.',
      },
      'delete-published': {
        cause: 'A flow that was published cannot be deleted.',
        remedy: 'Deprecate it instead.',
      },
      timeout: {
        cause: 'Meta did not answer in time.',
        remedy:
          'Try again. If this was a change, it may have been carried out all the same; refresh shows it.',
      },
      unreachable: {
        cause: 'No connection to Meta.',
        remedy: 'Check the internet connection, and the Graph address of the account.',
      },
      'unexpected-answer': {
        cause: 'The answer is not what the Graph API answers with.',
        remedy: 'Check the Graph address of the account; a proxy on the way may also be the reason.',
      },
      'answer-too-large': {
        cause: 'The answer is larger than any that Meta gives.',
        remedy: 'Check the Graph address of the account.',
      },
      unknown: {
        cause: 'Meta refused this, for a reason that Flowsmith does not know.',
        remedy: "Read Meta's own words below.",
      },
    },
  },
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
  publishing: {
    notLinked: {
      message: 'This flow is not at Meta yet for this account.',
      hint: 'Check it with Meta first: that makes it there.',
    },
    alreadyLinked: {
      message: 'That flow at Meta belongs to another flow here.',
      hint: 'Open that one, or unlink it first.',
    },
    linkedElsewhere: {
      message: 'This flow belongs to another flow at Meta for this account.',
      hint: 'Unlink it first.',
    },
    notUploaded: {
      message: 'The flow has changed since it was checked with Meta.',
      hint: 'Check it again, so that what is published is what you see.',
    },
    deprecated: {
      message: 'This flow is deprecated at Meta, which is for good.',
      hint: 'Unlink it, then publish it as a new flow under another name.',
    },
    noDocument: {
      message: 'This flow has no Flow JSON at Meta yet.',
      hint: 'Nothing was ever uploaded to it, so there is nothing to import.',
    },
    importedFrom: (account: string) => `Imported from ${account}`,
    endpointUri: 'must be an https address (or http on this machine, for the sandbox)',
  },
>>>>>>> 71e6d53 (wip)
  activity: activityMessages,
  auth: authMessages,
  checks: checkMessages,
  lifecycle: lifecycleMessages,
  secrets: secretMessages,
  sending: sendingMessages,
} as const;
