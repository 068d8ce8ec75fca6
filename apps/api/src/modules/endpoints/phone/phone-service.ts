import { importPublicKey, signFlowToken } from '@flowsmith/crypto';
import { checkAnswer, isAtLeast, isJsonObject, parseDocument, versionOf } from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { Database } from '../../../db/open-database.ts';
import { messages } from '../../../messages.ts';
import type { Outgoing } from '../../../net/guarded-request.ts';
import { OutgoingError } from '../../../net/outgoing-error.ts';
import type { AccountService } from '../../accounts/service.ts';
import type { FlowService } from '../../flows/service.ts';
import { endpointRow, type EndpointRow } from '../endpoint-rows.ts';
import type { ExchangeLog } from '../exchanges.ts';
import { describeFailure } from '../hosted/describe-failure.ts';
import { shownPayload, type EndpointHost } from '../hosted/host.ts';
import type { KeyService } from '../keys.ts';
import { sensitiveNames } from '../mask-sensitive.ts';
import type { Environment, ExchangeFailure } from '../schema.ts';
import type { EndpointService } from '../service.ts';
import {
  carryOut,
  isNotice,
  notStarted,
  PATIENCE,
  type CarriedOut,
  type Patience,
  type Server,
} from './carry-out.ts';
import type { OwnServers } from './own-servers.ts';
import type { PhoneTargets, Played, Target } from './schema.ts';

/** What the phone in the builder plays with. */
export interface PhoneParts {
  readonly db: Database;
  readonly flows: FlowService;
  readonly accounts: Pick<AccountService, 'appSecretsOf'>;
  readonly endpoints: EndpointService;
  readonly keys: KeyService;
  readonly host: EndpointHost;
  readonly log: ExchangeLog;
  readonly own: OwnServers;
  /** For servers of users. */
  readonly outgoing: Outgoing;
  /** Whether it may reach this machine and its network. */
  readonly reachesPrivate: boolean;
  readonly patience?: Patience | undefined;
}

/** The phone's side of exchanges, for the phone in the builder. */
export type PhoneService = ReturnType<typeof createPhoneService>;

/** Every function throws an ApiError `not-found` for a flow that is not there. */
export function createPhoneService(parts: PhoneParts) {
  const { db, flows, accounts, endpoints, keys, host, own, patience = PATIENCE } = parts;

  const currentKey = async (flowId: string) =>
    (await keys.list(flowId)).find(({ state }) => state === 'current');

  async function playHosted(flowId: string, environment: Environment, request: JsonObject): Promise<Played> {
    const row = await endpointRow(db, flowId, environment);
    if (row.deployed === null) return notStarted('not-deployed');
    if ((await currentKey(flowId)) === undefined) return notStarted('no-key');
    // Secrets that cannot be opened would fail the endpoint, too: there they are explained.
    const [appSecret] = row.checkSignatures ? await accounts.appSecretsOf(flowId) : [];
    let handler: Played['handler'] = null;
    const server: Server = {
      url: `/e/${row.publicId}`,
      publicKey: async () => importPublicKey((await currentKey(flowId))?.publicKey ?? ''),
      appSecret,
      post: async ({ body, headers }, signal) => {
        const answering = host.answer(row.publicId, Buffer.from(body), headers, 'phone', (record, logs) => {
          const error = record.error === undefined ? null : describeFailure(record.error, true);
          handler = { error, logs: [...logs] };
        });
        const reply = await Promise.race([answering, lateness(signal)]);
        if (reply === undefined) throw new OutgoingError('connection', 'the endpoint');
        const { status, headers: replied, body: text } = reply;
        return { status, headers: { ...replied }, body: text };
      },
    };
    const carried = await carryOut(server, await signed(flowId, request, appSecret), patience);
    return { ...carried, handler };
  }

  async function playOwn(flowId: string, request: JsonObject): Promise<Played> {
    const known = await own.open(flowId);
    if (known === undefined) return notStarted('no-own-server');
    const { url, publicKey, appSecret } = known;
    if (publicKey === null && (await currentKey(flowId)) === undefined) return notStarted('no-key');
    const server: Server = {
      url,
      publicKey: async () => importPublicKey(publicKey ?? (await currentKey(flowId))?.publicKey ?? ''),
      appSecret,
      post: async ({ body, headers }, signal) => {
        const answer = await parts.outgoing.request({
          url,
          method: 'POST',
          headers,
          body,
          signal,
          timeout: patience.answer * 2,
          maxBytes: MOST_BYTES,
          redirects: 'show',
        });
        return { ...answer, body: Buffer.from(answer.body).toString('utf8') };
      },
    };
    const at = new Date();
    const carried = await carryOut(server, await signed(flowId, request, appSecret), patience);
    await record(flowId, at, request, carried);
    return { ...carried, handler: null };
  }

  /** Since Flow JSON 7.3, with Data API 4.0, phones send a signed flow token along. */
  async function signed(flowId: string, request: JsonObject, appSecret: string | undefined) {
    const { version, flow_token: token } = request;
    if (version !== '4.0' || appSecret === undefined || typeof token !== 'string') return request;
    const flow = await flowOf(flowId);
    const flowVersion = flow === undefined ? undefined : versionOf(flow);
    if (flowVersion === undefined || !isAtLeast(flowVersion, '7.3')) return request;
    return { ...request, flow_token_signature: signFlowToken(token, appSecret) };
  }

  async function flowOf(flowId: string): Promise<JsonValue | undefined> {
    return parseDocument((await flows.read(flowId)).text).value;
  }

  /** Keeps an exchange with a server of the user among those of the draft, as the hosted endpoint keeps its own. */
  async function record(flowId: string, at: Date, request: JsonObject, carried: CarriedOut): Promise<void> {
    const row = await endpointRow(db, flowId, 'draft');
    const flow = await flowOf(flowId);
    parts.log.add(logged(row, at, request, carried, flow));
  }

  return {
    /** Whom the phone may ask, and what is missing. */
    async targets(flowId: string): Promise<PhoneTargets> {
      const { draft, live } = await endpoints.read(flowId);
      const hosted = ({ deployed, isCurrent, signatures }: typeof draft) => ({
        version: deployed?.number ?? null,
        isCurrent,
        signed: signatures === 'checked',
      });
      return {
        draft: hosted(draft),
        live: hosted(live),
        own: await own.read(flowId),
        key: (await currentKey(flowId))?.fingerprint ?? null,
        reachesPrivate: parts.reachesPrivate,
      };
    },

    /** Carries out one exchange as a phone does. What fails on the way is told, not thrown. */
    play(flowId: string, to: Target, request: JsonObject): Promise<Played> {
      return to === 'own' ? playOwn(flowId, request) : playHosted(flowId, to, request);
    },
  };
}

/** Bytes of an answer that are read at most. */
const MOST_BYTES = 10 * 1024 * 1024;

function lateness(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new OutgoingError('timeout')), { once: true });
  });
}

function logged(
  row: EndpointRow,
  at: Date,
  request: JsonObject,
  carried: CarriedOut,
  flow: JsonValue | undefined,
): Parameters<ExchangeLog['add']>[0] {
  const { outcome, attempts, milliseconds } = carried;
  const { action, screen } = request;
  const answer = outcome.kind === 'answered' ? outcome.answer : undefined;
  const error = failureOf(carried, request, flow);
  const sensitive = flow === undefined ? new Set<string>() : sensitiveNames(flow);
  const shown = (value: unknown) => (row.keepPayloads ? shownPayload(value, sensitive) : null);
  const next = answer?.['screen'];
  return {
    endpointId: row.id,
    at,
    caller: 'phone',
    kind: action === 'ping' ? 'ping' : isNotice(request) ? 'notice' : 'exchange',
    action: typeof action === 'string' ? action : null,
    screen: typeof screen === 'string' ? screen : null,
    next: typeof next === 'string' ? next : null,
    status: attempts.at(-1)?.received?.status ?? 0,
    milliseconds,
    errorCode: error?.code ?? null,
    version: null,
    timings: { total: milliseconds },
    key: attempts.at(-1)?.key ?? null,
    error,
    request: shown(request),
    answer: shown(answer),
    refused: null,
    logs: row.keepPayloads
      ? [{ level: 'info', text: messages.endpoints.played.askedAt(attempts.at(-1)?.sent.url ?? '') }]
      : [],
    cut: false,
  };
}

function failureOf(
  { outcome }: CarriedOut,
  request: JsonObject,
  flow: JsonValue | undefined,
): ExchangeFailure | null {
  const bare = { thrown: null, place: null };
  if (outcome.kind === 'failed') {
    const { code, message, hint } = outcome;
    return code === 'token-invalid' ? null : { code, message, hint, problems: [], ...bare };
  }
  const { action, screen } = request;
  if (flow === undefined || action === 'ping' || isNotice(request)) return null;
  const answer: JsonValue = JSON.parse(JSON.stringify(outcome.answer));
  if (!isJsonObject(answer)) return null;
  const from = typeof screen === 'string' && screen !== '' ? screen : undefined;
  const problems = checkAnswer(flow, from, answer).filter(({ refused }) => refused);
  if (problems.length === 0) return null;
  const { message, hint } = messages.endpoints.played.refused;
  const told = problems.map((problem) => ({ message: problem.message, path: [...(problem.path ?? [])] }));
  return { code: 'answer-refused', message, hint, problems: told, ...bare };
}
