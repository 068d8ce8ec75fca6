import { EndpointError } from '@flowsmith/endpoint';
import type { Answer, Endpoint, EndpointErrorCode, HandlerServices } from '@flowsmith/endpoint';
import { IsolateError, type CallHost, type IsolatePool } from '../../../isolate/pool.ts';
import type { Program } from '../../../isolate/programs.ts';
import type { GuestReply, Question } from '../../../isolate/protocol.ts';
import { HandlerError, HostFailure, hostFailureOf } from './host-failure.ts';

/** Where handlers run. */
export interface HostedParts {
  /** Starts with the first request. */
  readonly pool: () => Promise<IsolatePool>;
  readonly program: Program;
  /** What one request may reach. */
  readonly host: (services: HandlerServices) => CallHost;
}

/** An endpoint whose handlers run in an isolate. What comes out of there is not trusted to be an answer. */
export function hostedEndpoint({ pool, program, host }: HostedParts): Endpoint {
  const ask = async (question: Question, services: HandlerServices) => {
    try {
      return valueOf(await (await pool()).ask(program, question, host(services), services.signal));
    } catch (error) {
      throw error instanceof IsolateError ? hostFailureOf(error) : error;
    }
  };
  return {
    answer: async (request, services) => {
      const answer = readAnswer(await ask({ operation: 'answer', request }, services));
      if (answer === undefined) throw new EndpointError('no-answer');
      return answer;
    },
    notice: async (notice, services) => {
      await ask({ operation: 'notice', notice }, services);
    },
    recover: async ({ code, detail }, request, services) => {
      const error = detail === undefined ? { code } : { code, detail };
      return readAnswer(await ask({ operation: 'recover', request, error }, services));
    },
  };
}

/** Stands where nothing was deployed: pings are answered, everything else fails and says why. */
export const notDeployed: Endpoint = {
  answer: () => Promise.reject(new HostFailure('not-deployed')),
  notice: () => Promise.resolve(),
  recover: () => Promise.resolve(undefined),
};

/** `undefined` for anything that is no answer. */
function readAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, screen, data, params, message } = value;
  if (kind === 'screen' && typeof screen === 'string' && isRecord(data)) return { kind, screen, data };
  if (kind === 'complete' && isRecord(params)) return { kind, params };
  if (kind === 'token-no-longer-valid' && typeof message === 'string') return { kind, message };
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Errors that the guest's side of the endpoint itself may throw. */
const GUEST_CODES: ReadonlySet<EndpointErrorCode> = new Set<EndpointErrorCode>([
  'no-handler',
  'no-match',
  'no-answer',
  'media-field',
]);

function valueOf(reply: GuestReply): unknown {
  if (reply.ok) return reply.value;
  const { name, message, stack, code, detail } = reply.error;
  if (code !== undefined && GUEST_CODES.has(code)) {
    // Anything else could be a text of somebody, in a place that may be logged.
    throw new EndpointError(code, detail !== undefined && /^[\w ]{1,120}$/.test(detail) ? { detail } : {});
  }
  throw new HandlerError({ name, message, stack });
}
