import { checkAnswer, routingGraph } from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { Reply } from '../define/replyOf.ts';
import type { FlowRequest } from '../define/types.ts';
import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';
import { checkJson } from './checkJson.ts';

/**
 * What a phone would find wrong with an answer, before it gets it: whether JSON can carry it, and, if the flow is known,
 * the checks of the phone itself (Flow JSON 8.5) and the rule that the first screen is an entry screen. What a phone
 * would only miss is refused too.
 *
 * Throws `answer-not-json` or `answer-refused`, with everything that is wrong as `problems`.
 */
export function checkReply(flow: JsonValue | undefined, request: FlowRequest, { status, body }: Reply): void {
  checkJson(body);
  if (status !== 200 || flow === undefined) return;
  const problems = [...checkAnswer(flow, request.screen, body), ...entryProblems(flow, request, body)];
  const [first, ...more] = problems;
  if (first === undefined) return;
  throw new EndpointError('answer-refused', {
    detail: more.length === 0 ? first.message : details.andMore(first.message, more.length),
    problems: problems.map(({ message, path = [] }) => ({ message, path })),
  });
}

/** The answer to `INIT` names a screen that no other leads to (Data API, actions). */
function entryProblems(flow: JsonValue, { action }: FlowRequest, { screen }: JsonObject) {
  if (action !== 'INIT' || typeof screen !== 'string') return [];
  const { edges } = routingGraph(flow);
  const leadsHere = edges.some(({ from, to, declared }) => declared && to === screen && from !== screen);
  return leadsHere ? [{ message: details.initScreen(screen), path: ['screen'] }] : [];
}
