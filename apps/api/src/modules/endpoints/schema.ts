import { z } from 'zod';
import { moment, plainText } from '../../http/schemas.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import { HOST_PATTERN } from '../../net/allowed-hosts.ts';

/** A flow is answered twice: while it is worked on, and for real. */
export const ENVIRONMENTS = ['draft', 'live'] as const;

/** One of {@link ENVIRONMENTS}. */
export type Environment = (typeof ENVIRONMENTS)[number];

/** Largest source, in bytes of UTF-8. */
export const MAX_SOURCE_BYTES = LIMITS.exchanges.source.most;
export const MAX_SOURCE_BODY_BYTES = LIMITS.requests.sourceBody.most;

export const environment = z
  .enum(ENVIRONMENTS)
  .describe(
    'draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.',
  );

const allowedHosts = z
  .array(z.string().trim().toLowerCase().max(260).regex(HOST_PATTERN, messages.endpoints.host))
  .max(100)
  .describe('Hosts that handlers may fetch from: api.example.com, *.example.com, api.example.com:8443');

export const keyState = z
  .enum(['current', 'previous', 'retired'])
  .describe('current: the one to upload. previous: still accepted. retired: not accepted any more.');

export const endpointKey = z
  .object({
    id: z.uuid(),
    fingerprint: z.string().describe('SHA-256 of the public key (SPKI DER) as hex'),
    publicKey: z.string().describe('PEM, as Meta takes it'),
    origin: z.enum(['generated', 'imported']),
    state: keyState,
    since: moment.describe('When it came to this state'),
    createdAt: moment,
    sharedWith: z
      .array(z.object({ flowId: z.uuid(), name: z.string() }))
      .describe('Other flows whose endpoints accept the same key'),
  })
  .meta({ id: 'EndpointKey', description: 'A key pair; its private half never leaves the server.' });

export const endpointKeyList = z
  .object({ items: z.array(endpointKey) })
  .meta({ id: 'EndpointKeyList', description: 'The current one first, then by when they changed.' });

export const version = z
  .object({
    number: z.number().int(),
    sourceId: z.string().describe("Of the source's content"),
    flowRevision: z.number().int().describe('The revision of the flow that answers are checked against'),
    note: z.string().nullable(),
    createdAt: moment,
  })
  .meta({ id: 'EndpointVersion', description: 'Something that was deployed. Never changes.' });

export const versionText = version.extend({ text: z.string() }).meta({ id: 'EndpointVersionText' });

export const versionQuery = z.object({
  environment,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('Only versions with lower numbers'),
});

export const versionList = z
  .object({ items: z.array(version), more: z.boolean() })
  .meta({ id: 'EndpointVersionList', description: 'Newest first.' });

export const versionParams = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(2_147_483_647),
});

export const environmentQuery = z.object({ environment });

const secretInfo = z.object({ name: z.string(), updatedAt: moment });

export const environmentState = z
  .object({
    environment,
    path: z.string().describe('Where it answers, below the address of this server'),
    deployed: version.nullable().describe('The version that answers; null: none'),
    isCurrent: z
      .boolean()
      .describe('Whether the deployed version is the source, and the flow, as they are now'),
    allowedHosts: z.array(z.string()),
    keepPayloads: z.boolean(),
    checkSignatures: z.boolean(),
    signatures: z
      .enum(['checked', 'no-secret', 'off'])
      .describe(
        'checked: requests without a good signature are refused (432). no-secret: no linked account has an app secret.',
      ),
    secrets: z.array(secretInfo),
    store: z.object({ keys: z.number().int() }),
    updatedAt: moment,
  })
  .meta({ id: 'EndpointEnvironment' });

export const endpoint = z
  .object({
    flowId: z.uuid(),
    source: z.object({
      revision: z.number().int().describe('0: the one made from the flow; nothing was saved yet'),
      updatedAt: moment.nullable(),
    }),
    keys: z.array(endpointKey),
    draft: environmentState,
    live: environmentState,
  })
  .meta({ id: 'Endpoint', description: 'The server side of a flow. No secret is ever in it.' });

const environmentChange = z
  .object({ allowedHosts, keepPayloads: z.boolean(), checkSignatures: z.boolean() })
  .partial();

export const changeEndpoint = z
  .object({ draft: environmentChange, live: environmentChange })
  .partial()
  .meta({ id: 'ChangeEndpoint', description: 'What is left out stays.' });

export const source = z
  .object({
    revision: z.number().int().describe('0: made from the flow; nothing was saved yet'),
    updatedAt: moment.nullable(),
    text: z.string(),
    base: z
      .string()
      .nullable()
      .describe(
        'What was made from the flow when the source was begun, or last brought up to date: a merge with what is made now starts from it. null: not known',
      ),
    rules: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe(
        'The table of rules that the text is made of, with the flow as it is now. null: written as code',
      ),
  })
  .meta({ id: 'EndpointSource', description: 'The source that is being worked on.' });

const sourceText = z.string().max(MAX_SOURCE_BYTES);

const saveCode = z
  .object({
    text: sourceText,
    base: sourceText
      .optional()
      .describe(
        'What the flow gives, when the text was brought up to date with it. Default: what is known stays; for the first source what the flow gives now.',
      ),
  })
  .describe('Code. Rules that were there are gone: the text is what counts now.');

const saveRules = z
  .object({ rules: z.record(z.string(), z.unknown()) })
  .describe('A table of rules, which is made into code. It need not be finished to be saved.');

export const saveSource = z.union([saveCode, saveRules]).meta({ id: 'SaveEndpointSource' });

export const staleSource = z
  .object({
    error: z.object({
      code: z.literal('stale'),
      message: z.string(),
      hint: z.string().optional(),
      details: z.object({ current: source }),
    }),
  })
  .meta({ id: 'StaleEndpointSource', description: 'It was saved elsewhere since; here is what it is now.' });

export const deploy = z
  .object({
    environment,
    from: z
      .object({ environment, number: z.number().int().min(1) })
      .optional()
      .describe(
        'A deployed version to take the source from, for example the draft that was tried. Default: the source as it is saved.',
      ),
    note: plainText(500).optional(),
  })
  .meta({ id: 'DeployEndpoint' });

export const rollback = z
  .object({
    environment,
    number: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Which version; default: the one before the one that answers'),
  })
  .meta({ id: 'RollBackEndpoint' });

export const createKey = z
  .discriminatedUnion('from', [
    z.object({ from: z.literal('new') }),
    z.object({
      from: z.literal('pem'),
      pem: z.string().min(1).max(20_000).describe('Private key, PKCS#1 or PKCS#8'),
      passphrase: z.string().max(1_000).optional(),
    }),
    z.object({ from: z.literal('other-flow'), keyId: z.uuid() }),
  ])
  .meta({
    id: 'CreateEndpointKey',
    description: 'It becomes the current one; the one before stays accepted.',
  });

export const keyParams = z.object({ id: z.uuid(), keyId: z.uuid() });
export const changeKey = z.object({ state: keyState }).meta({ id: 'ChangeEndpointKey' });

export const knownKeyList = z
  .object({
    items: z.array(
      endpointKey
        .pick({ id: true, fingerprint: true, origin: true, createdAt: true })
        .extend({ flows: z.array(z.object({ flowId: z.uuid(), name: z.string() })) }),
    ),
  })
  .meta({ id: 'KnownKeyList', description: 'All key pairs of this installation.' });

export const phoneKeyParams = z.object({ id: z.uuid(), accountId: z.uuid() });

export const uploadKey = z
  .object({
    replace: z
      .boolean()
      .optional()
      .describe(
        'Also when the number has the key of another flow here, which then stops working until it gets this key, too',
      ),
  })
  .nullish()
  .meta({ id: 'UploadEndpointKey' });

export const phoneKey = z
  .object({
    accountId: z.uuid(),
    phoneNumberId: z.string(),
    state: z
      .enum(['valid', 'mismatch', 'none'])
      .describe("Meta's word: VALID, MISMATCH (its signature does not fit; upload again), or no key at all"),
    fingerprint: z.string().nullable(),
    holds: z
      .enum(['current', 'previous', 'retired', 'other-flow', 'unknown', 'nothing'])
      .describe(
        "What the number's key is to this flow. Requests can be opened with current and previous only.",
      ),
    keyId: z.uuid().nullable(),
    usedBy: z
      .array(z.object({ flowId: z.uuid(), name: z.string() }))
      .describe('Other flows here with the same key'),
    ready: z.boolean().describe('Phones encrypt with a key that this flow can open'),
    message: z.string(),
    hint: z.string().nullable(),
  })
  .meta({ id: 'PhoneKey', description: 'The public key that phones encrypt with for a phone number.' });

export const secretParams = z.object({
  id: z.uuid(),
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, messages.endpoints.secretName),
});

export const putSecret = z
  .object({
    value: z.string().min(1).max(16_384).describe('Kept sealed, never sent back'),
    environment: environment.optional().describe('Default: both'),
  })
  .meta({ id: 'PutEndpointSecret' });

export const secretQuery = z.object({ environment: environment.optional().describe('Default: both') });

export const logLine = z.object({ level: z.enum(['debug', 'info', 'warn', 'error']), text: z.string() });

const place = z.object({ line: z.number().int(), column: z.number().int() });

export const exchangeError = z
  .object({
    code: z.string(),
    message: z.string(),
    hint: z.string().nullable(),
    problems: z
      .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) }))
      .describe('Everything that a phone would refuse about the answer'),
    thrown: z
      .object({ name: z.string(), message: z.string(), stack: z.string() })
      .nullable()
      .describe('What the handler threw; null where payloads are not kept'),
    place: place.nullable().describe('Where in the source, from 1'),
  })
  .meta({ id: 'ExchangeError' });

export const timings = z
  .object({
    signature: z.number().optional(),
    decrypt: z.number().optional(),
    handler: z.number().optional(),
    check: z.number().optional(),
    seal: z.number().optional(),
    total: z.number(),
  })
  .meta({ id: 'ExchangeTimings', description: 'Milliseconds of each step that was reached.' });

export const exchangeKind = z.enum(['ping', 'notice', 'exchange', 'unread']);

/** Who asks an endpoint. */
export const CALLERS = ['phone', 'replay', 'sandbox', 'network'] as const;

/** One of {@link CALLERS}. */
export type Caller = (typeof CALLERS)[number];

export const caller = z
  .enum(CALLERS)
  .describe(
    'phone: the one in the builder. replay: an exchange that was sent again. sandbox: a pretend customer. network: anybody else, such as WhatsApp.',
  );

export const exchangeSummary = z
  .object({
    id: z.number().int(),
    at: moment,
    caller,
    kind: exchangeKind,
    action: z.string().nullable(),
    screen: z.string().nullable(),
    next: z.string().nullable().describe('The screen that it answered with; SUCCESS: the flow ended'),
    status: z.number().int(),
    milliseconds: z.number(),
    errorCode: z.string().nullable(),
  })
  .meta({ id: 'ExchangeSummary' });

const json = z.record(z.string(), z.unknown());

export const exchange = exchangeSummary
  .extend({
    version: z.number().int().nullable().describe('Number of the version that answered'),
    timings,
    key: z.string().nullable().describe('Fingerprint of the key that fitted'),
    error: exchangeError.nullable(),
    request: json.nullable().describe('Decrypted, sensitive fields masked; null where payloads are not kept'),
    answer: json.nullable().describe('Before it was encrypted'),
    refused: json
      .nullable()
      .default(null)
      .describe('What the handler answered that a phone would have refused, so that it was not sent'),
    logs: z.array(logLine),
    cut: z.boolean().describe('Payloads were too large to be kept'),
  })
  .meta({ id: 'Exchange' });

export const exchangeQuery = z.object({
  environment,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z.coerce.number().int().min(1).optional().describe('Only exchanges with lower ids'),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Only exchanges with higher ids, to follow along'),
  failed: z.stringbool().optional().describe('Only those that went wrong, or well'),
  caller: caller.optional(),
  kind: exchangeKind.optional(),
  action: z.string().max(80).optional(),
  screen: z.string().max(80).optional(),
  status: z.coerce
    .number()
    .int()
    .min(0)
    .max(599)
    .optional()
    .describe('0: a server of your own gave no answer'),
  text: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
    .optional()
    .describe('Anywhere in names, errors, log lines and kept payloads, in any case'),
});

export const exchangeOverview = z
  .object({
    total: z.number().int(),
    failed: z.number().int(),
    slow: z.number().int().describe('Took longer than a second, which Meta counts against an endpoint'),
    p50: z.number().nullable().describe('Milliseconds; half took no longer'),
    p90: z.number().nullable().describe('Milliseconds; nine of ten took no longer'),
    screens: z.array(z.string()),
    statuses: z.array(z.number().int()),
  })
  .meta({ id: 'ExchangeOverview', description: 'About all exchanges that are kept of an environment.' });

export const exchangeList = z
  .object({ items: z.array(exchangeSummary), more: z.boolean() })
  .meta({ id: 'ExchangeList', description: 'Newest first.' });

export const logQuery = z.object({
  environment,
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('Only exchanges with higher ids, to follow along'),
});

export const log = z
  .object({
    items: z
      .array(
        exchangeSummary
          .pick({ id: true, at: true, action: true, screen: true })
          .extend({ logs: z.array(logLine), error: exchangeError.nullable() }),
      )
      .describe('Oldest first'),
    newest: z.number().int().describe('To ask for what comes after'),
  })
  .meta({
    id: 'EndpointLog',
    description:
      'What handlers wrote to their console, and what went wrong, in the latest hundred exchanges.',
  });

export const exchangeParams = z.object({ id: z.uuid(), exchangeId: z.coerce.number().int().min(1) });

export const tryRequest = z
  .object({
    request: json.describe('Decrypted: version, action, screen, data, flow_token'),
    source: sourceText.optional().describe('To try before it is saved. Default: the saved one.'),
    caller: caller.extract(['phone', 'replay']).default('phone').describe('What the log says of who asked'),
  })
  .meta({ id: 'TryEndpoint' });

export const trySource = z
  .object({
    source: z.record(z.string(), z.unknown()).describe('A data source of a table of rules'),
    payload: json.describe('What the phone would send'),
  })
  .meta({ id: 'TryDataSource' });

export const triedSource = z
  .object({
    request: z.object({ method: z.string(), url: z.string() }).describe('What was asked; secrets are masked'),
    status: z.number().int().nullable().describe('null: nothing came back'),
    milliseconds: z.number(),
    json: z.unknown().describe('The answer; null if it is no JSON'),
    text: z.string().nullable().describe('The beginning of an answer that is no JSON'),
    failure: z.string().nullable(),
    host: z.string().nullable().describe('The host, if it is not on the list of those that may be called'),
  })
  .meta({ id: 'TriedDataSource' });

export const tried = z
  .object({
    status: z.number().int().describe('What the phone would get: 200, 427, 500 …'),
    answer: json.nullable(),
    refused: json.nullable().describe('What the handler answered that a phone would refuse'),
    error: exchangeError.nullable(),
    timings,
    logs: z.array(logLine),
  })
  .meta({ id: 'TriedExchange' });

export type Endpoint = z.output<typeof endpoint>;
export type EnvironmentState = z.output<typeof environmentState>;
export type ChangeEndpoint = z.output<typeof changeEndpoint>;
export type EndpointKey = z.output<typeof endpointKey>;
export type KeyState = z.output<typeof keyState>;
export type CreateKey = z.output<typeof createKey>;
export type PhoneKey = z.output<typeof phoneKey>;
export type Source = z.output<typeof source>;
export type SaveSource = z.output<typeof saveSource>;
export type Version = z.output<typeof version>;
export type Deploy = z.output<typeof deploy>;
export type LogLine = z.output<typeof logLine>;
export type ExchangeFailure = z.output<typeof exchangeError>;
export type ExchangeKind = z.output<typeof exchangeKind>;
export type EndpointLog = z.output<typeof log>;
export type ExchangeSummary = z.output<typeof exchangeSummary>;
export type ExchangeOverview = z.output<typeof exchangeOverview>;
export type Exchange = z.output<typeof exchange>;
export type TriedSource = z.output<typeof triedSource>;
export type Tried = z.output<typeof tried>;
