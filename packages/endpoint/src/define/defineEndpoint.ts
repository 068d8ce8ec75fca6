import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';
import { mediaFiles } from './mediaFiles.ts';
import type {
  Answer,
  Endpoint,
  EndpointDefinition,
  EndpointTypes,
  ErrorContext,
  FlowRequest,
  Handler,
  Handlers,
  HandlerServices,
  ScreenContext,
  UntypedFlow,
} from './types.ts';

/** The server side of a flow without types: any screen and any data will do. */
export function defineEndpoint(definition: Definition): Endpoint;
/**
 * The server side of a flow. With the types of the flow (`flowsmith types`), payloads are typed and a wrong field, a
 * missing one or a screen that the routing model does not allow is an error of the compiler.
 *
 * @example
 * export default defineEndpoint<FlowTypes>({
 *   init: ({ respond }) => respond('PICK_DATE', { dates: freeDates() }),
 *   screens: {
 *     PICK_DATE: {
 *       data_exchange: async ({ data, respond, error }) =>
 *         (await isFree(data.date)) ? respond('CONFIRM', { summary: data.date }) : error('Just taken.'),
 *     },
 *   },
 * });
 */
export function defineEndpoint<T extends EndpointTypes>(definition: EndpointDefinition<T>): Endpoint;
export function defineEndpoint(definition: Definition): Endpoint {
  return {
    answer: async (request, services) => {
      const answer: unknown = await answerOf(definition, request, services);
      if (!isAnswer(answer)) throw new EndpointError('no-answer', { detail: placeOf(request) });
      return answer;
    },
    notice: async (notice) => {
      await definition.onErrorNotice?.(notice);
    },
    recover: async (error, request, services) => {
      const answer: unknown = await definition.onError?.(error, errorContext(request, services));
      return isAnswer(answer) ? answer : undefined;
    },
  };
}

/** A definition as it is run: what its handlers know of their flow is forgotten. */
type Definition = EndpointDefinition<UntypedFlow>;
type Context = ScreenContext<UntypedFlow, string, FlowRequest['data']>;

function answerOf(definition: Definition, request: FlowRequest, services: HandlerServices) {
  const { action, screen = '' } = request;
  if (action === 'INIT') {
    if (definition.init === undefined) throw missing(request);
    return definition.init({ ...factsOf(request, services), ...answers, action });
  }
  const { screens = {} } = definition;
  const own = Object.hasOwn(screens, screen) ? screens[screen] : undefined;
  const handlers = action === 'BACK' ? (own?.back ?? definition.back) : own?.data_exchange;
  if (handlers === undefined) throw missing(request);
  const context: Context = {
    ...factsOf(request, services),
    ...answers,
    action,
    screen,
    error: (message, data = {}) => remark(screen, message, data),
    media: (field) => mediaFiles(request.data, field, services),
  };
  return firstMatch(handlers, context)(context);
}

function firstMatch(handlers: Handlers<Context>, context: Context): Handler<Context> {
  if (typeof handlers === 'function') return handlers;
  for (const handler of handlers) {
    if (typeof handler === 'function') return handler;
    if (handler.when(context)) return handler.handle;
  }
  throw new EndpointError('no-match', { detail: details.place(context.action, context.screen) });
}

function errorContext(request: FlowRequest, services: HandlerServices): ErrorContext<UntypedFlow> {
  const { action, screen } = request;
  return {
    ...factsOf(request, services),
    ...answers,
    action,
    screen,
    error: (message) => (screen === undefined ? undefined : remark(screen, message, {})),
  };
}

const answers: Pick<Context, 'respond' | 'complete' | 'tokenNoLongerValid'> = {
  respond: (screen, data = {}) => ({ kind: 'screen', screen, data }),
  complete: (params = {}) => ({ kind: 'complete', params }),
  tokenNoLongerValid: (message) => ({ kind: 'token-no-longer-valid', message }),
};

/** Stays on a screen with a text in the bar at the bottom. */
function remark(screen: string, message: string, data: Readonly<Record<string, unknown>>): Answer {
  return { kind: 'screen', screen, data: { ...data, error_message: message } };
}

function factsOf({ data, flowToken, version }: FlowRequest, { signal }: HandlerServices) {
  return { data, flowToken, version, signal };
}

function missing(request: FlowRequest): EndpointError {
  return new EndpointError('no-handler', { detail: placeOf(request) });
}

function placeOf({ action, screen }: FlowRequest): string {
  return details.place(action, screen);
}

const kinds: ReadonlySet<unknown> = new Set<Answer['kind']>(['screen', 'complete', 'token-no-longer-valid']);

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'kind' in value && kinds.has(value.kind);
}
