/** How a value is to be read. */
export type LimitUnit = 'bytes' | 'characters' | 'ms' | 'perMinute' | 'perSecond' | 'count';

/** A limit: a value, and what people should know of it. */
export interface Limit {
  readonly most: number;
  readonly unit: LimitUnit;
  /** What it limits, for people. */
  readonly what: string;
  /** What happens to what is over: a status of HTTP, or words. */
  readonly over: string;
}

const KB = 1024;
const MB = 1024 * KB;
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/**
 * Every limit of the server in one place, by what it guards; `docs/limits.md` shows this very table, and a test holds the
 * two together. Those of `load` are counted by each process alone: they shield its memory. What guards secrets, such as
 * tries to sign in, is counted in the database for all servers together (`auth/tries.ts`).
 */
export const LIMITS = {
  requests: {
    url: limit(8 * KB, 'bytes', 'Address of a request, with its query', '414'),
    headers: limit(16 * KB, 'bytes', 'Headers of a request', '431'),
    headersTime: limit(20 * SECOND, 'ms', 'Time for the headers of a request to arrive', '408'),
    time: limit(300 * SECOND, 'ms', 'Time for a whole request to arrive', '408'),
    idleAnswer: limit(
      120 * SECOND,
      'ms',
      'Time that a client may take no byte of an answer',
      'the connection ends',
    ),
    body: limit(MB, 'bytes', 'Body of a request, where nothing else is said', '413'),
    flowBody: limit(24 * MB, 'bytes', 'Body that saves a flow', '413'),
    kitBody: limit(8 * MB, 'bytes', 'Body that saves scenarios and tests', '413'),
    sourceBody: limit(4 * MB, 'bytes', 'Body that saves or tries code of an endpoint', '413'),
    listBody: limit(40 * MB, 'bytes', 'Body with a list of recipients', '413'),
    phoneBody: limit(2 * MB, 'bytes', 'Body of an exchange of the phone in the builder', '413'),
    pickedFile: limit(25 * MB, 'bytes', 'File picked on the phone in the builder', '413'),
    messageFile: limit(100 * MB, 'bytes', 'File uploaded for a message', '413'),
    depth: limit(200, 'count', 'Levels of nesting in a JSON body', '400'),
    page: limit(200, 'count', 'Entries of a page of a list, unless the list has a smaller one', '400'),
  },
  load: {
    connections: limit(5_000, 'count', 'Connections', 'the connection ends'),
    connectionsPerAddress: limit(
      1_000,
      'count',
      'Connections of one address; not counted behind a proxy',
      'the connection ends',
    ),
    perMinute: limit(3_000, 'perMinute', 'Requests of one person, API key or unknown address', '429'),
    atOnce: limit(512, 'count', 'Requests that are worked on', '503'),
    atOncePerActor: limit(
      64,
      'count',
      'Requests of one person, API key or unknown address that are worked on',
      '429',
    ),
    bodies: limit(112 * MB, 'bytes', 'Bodies of requests that are worked on, together', '503'),
    publicBodies: limit(
      48 * MB,
      'bytes',
      'The part of that for exchanges, webhooks and whoever is not signed in',
      '503',
    ),
    streams: limit(1_000, 'count', 'Streams of live changes', '503'),
    streamsPerActor: limit(
      50,
      'count',
      'Streams of live changes of one person, API key or unknown address',
      '429',
    ),
    exports: limit(10, 'count', 'Exports that are written', '503'),
    exportsPerActor: limit(
      3,
      'count',
      'Exports that are written for one person, API key or unknown address',
      '429',
    ),
  },
  exchanges: {
    body: limit(3 * MB, 'bytes', 'Body of a request of a phone', '413'),
    bodyTime: limit(5 * SECOND, 'ms', 'Time for that body to arrive', '408'),
    atOnce: limit(256, 'count', 'Exchanges of one endpoint that are worked on', '503'),
    allAtOnce: limit(1_000, 'count', 'Exchanges of all endpoints that are worked on', '503'),
    perSecond: limit(
      1_000,
      'perSecond',
      'Exchanges of one endpoint, on average; four times as many in a burst',
      '429',
    ),
    answer: limit(9 * SECOND, 'ms', 'Time for a hosted endpoint to answer', 'an error of the endpoint'),
    memory: limit(32 * MB, 'bytes', 'Memory of the code of an endpoint', 'an error of the endpoint'),
    stretch: limit(
      200,
      'ms',
      'Computing of the code of an endpoint in one stretch',
      'an error of the endpoint',
    ),
    source: limit(MB, 'bytes', 'Code of an endpoint', '400'),
    secrets: limit(100, 'count', 'Secrets of an endpoint', '409'),
    keys: limit(20, 'count', 'Keys of an endpoint', '409'),
    storeKeys: limit(1_000, 'count', 'Values that an endpoint keeps', 'an error of the endpoint'),
    storeValue: limit(64 * KB, 'bytes', 'A value that an endpoint keeps', 'an error of the endpoint'),
    kept: limit(500, 'count', 'Exchanges that are kept of an environment', 'the oldest goes'),
  },
  webhooks: {
    body: limit(4 * MB, 'bytes', 'Body of a webhook of Meta', '413'),
    atOnce: limit(200, 'count', 'Webhooks of one account that are taken in', '503'),
    depth: limit(100_000, 'count', 'Conversations that wait to be worked on', '503, and Meta sends again'),
    depthPerAccount: limit(50_000, 'count', 'The part of that for one account', '503, and Meta sends again'),
  },
  work: {
    sendJobs: limit(20, 'count', 'Lists of one account that are being sent to, wait or are paused', '409'),
    list: limit(20 * MB, 'bytes', 'A list of recipients', '400'),
    recipients: limit(100_000, 'count', 'Recipients of a list', '400'),
    bulk: limit(10, 'count', 'Actions on many flows that run', '409'),
    bulkFlows: limit(1_000, 'count', 'Flows of such an action', '400'),
  },
  counts: {
    listed: limit(1_000, 'count', 'Entries of a list that has no pages', 'the others are left out'),
    accounts: limit(200, 'count', 'Accounts', '409'),
    flows: limit(50_000, 'count', 'Flows, without deleted ones', '409'),
    flow: limit(11 * MB, 'bytes', 'Text of a flow', '413'),
    kit: limit(2 * MB, 'bytes', 'Scenarios and tests of a flow', '413'),
    hooks: limit(100, 'count', 'Addresses that are told of answers', '409'),
    shares: limit(200, 'count', 'Links to a flow that work', '409'),
    testNumbers: limit(200, 'count', 'Test numbers of an account', '409'),
  },
  outgoing: {
    graph: limit(
      25 * SECOND,
      'ms',
      'Time for a call to Meta; uploads and copies have more',
      'a failure that says so',
    ),
    graphAnswer: limit(16 * MB, 'bytes', 'Answer of Meta', 'a failure that says so'),
    media: limit(100 * MB, 'bytes', 'File of an answer', 'the file is not kept'),
    fetch: limit(
      5 * SECOND,
      'ms',
      'Time for a request of an endpoint to another server',
      'an error of the endpoint',
    ),
    fetchAnswer: limit(MB, 'bytes', 'What such a server answers', 'an error of the endpoint'),
    connections: limit(64, 'count', 'Connections to one such server', 'the rest waits'),
  },
  database: {
    statement: limit(60 * SECOND, 'ms', 'Time for a statement, on PostgreSQL', '503'),
    connection: limit(10 * SECOND, 'ms', 'Time to wait for a connection, on PostgreSQL', '503'),
    idleTransaction: limit(
      60 * SECOND,
      'ms',
      'Time that a transaction may do nothing, on PostgreSQL',
      'it is undone',
    ),
  },
  kept: {
    webhookKeys: limit(8 * DAY, 'ms', 'Keys of webhooks, to know repeats', 'they go'),
    deliveries: limit(30 * DAY, 'ms', 'Deliveries of answers that were made', 'they go'),
    notifications: limit(180 * DAY, 'ms', 'Notifications that were read', 'they go'),
    graphCalls: limit(20_000, 'count', 'Calls to Meta in the list of activity', 'the oldest go'),
    audit: limit(365 * DAY, 'ms', 'Audit events, at least; an owner may delete older ones', 'they stay'),
  },
} as const;

function limit(most: number, unit: LimitUnit, what: string, over: string): Limit {
  return { most, unit, what, over };
}
