import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { sendErrors } from '../graph/send-errors.ts';
import { inspectFlowJson } from '../flow-json/inspect-flow-json.ts';
import { messages } from '../messages.ts';
import type { FlowButton } from '../state/chat-schema.ts';
import type { FlowNode } from '../state/schema.ts';

const text = messages.sending;
const HOUR = 60 * 60 * 1000;
/** Messages of a throttled flow in an hour (1.7). */
const THROTTLED = 10;

/** What a message says of the flow that its button opens. */
export interface FlowRequest {
  readonly flowId?: string | undefined;
  readonly flowName?: string | undefined;
  readonly mode: 'draft' | 'published';
  readonly action: 'navigate' | 'data_exchange';
  readonly screen?: string | undefined;
  readonly data?: JsonObject | undefined;
  readonly token: string;
  readonly cta: string;
}

/** The flow button of a message, or the error with which the Cloud API refuses to send it (7.3). */
export function flowButton(request: FlowRequest, wabaId: string, sandbox: Sandbox): FlowButton {
  const flow = findFlow(request, wabaId, sandbox);
  checkStatus(flow, request, sandbox);
  const version = request.mode === 'published' ? flow.live.at(-1) : undefined;
  const json = request.mode === 'published' ? version?.text : flow.draft;
  if (json === undefined) {
    throw sendErrors.invalid(request.mode === 'published' ? text.notPublished : text.noDraft);
  }
  const { entries, errors } = inspectFlowJson(json);
  if (request.mode === 'draft' && errors.length > 0) throw sendErrors.invalid(text.draftErrors);
  const [first] = entries;
  const screen = request.action === 'navigate' ? (request.screen ?? first) : undefined;
  if (screen !== undefined && !entries.includes(screen))
    throw sendErrors.invalid(text.notAnEntry(screen, entries));
  return {
    flowId: flow.id,
    flowName: flow.name,
    cta: request.cta,
    mode: request.mode,
    ...(version !== undefined && { version: version.number }),
    action: request.action,
    ...(screen !== undefined && { screen }),
    ...(request.data !== undefined && { data: request.data }),
    token: request.token,
    state: 'open',
  };
}

function findFlow({ flowId, flowName }: FlowRequest, wabaId: string, { world }: Sandbox): FlowNode {
  const flow =
    flowId === undefined
      ? world.all('flow').find(({ name, wabaId: owner }) => name === flowName && owner === wabaId)
      : world.find('flow', flowId);
  if (flow?.wabaId === wabaId) return flow;
  throw sendErrors.invalid(
    flowId === undefined ? text.unknownName(flowName ?? '') : text.unknownFlow(flowId),
  );
}

function checkStatus(flow: FlowNode, { mode }: FlowRequest, sandbox: Sandbox): void {
  switch (flow.status) {
    case 'BLOCKED':
      throw sendErrors.flowBlocked();
    case 'DEPRECATED':
      throw sendErrors.invalid(text.deprecated);
    case 'THROTTLED':
      if (mode === 'published' && sentOfLate(flow.id, sandbox) >= THROTTLED) throw sendErrors.flowThrottled();
      return;
    case 'DRAFT':
    case 'PUBLISHED':
  }
}

function sentOfLate(flowId: string, { world, now }: Sandbox): number {
  const since = now().getTime() - HOUR;
  return world.messages.all().filter(({ at, flow, status }) => {
    return flow?.flowId === flowId && flow.mode === 'published' && at > since && status !== 'failed';
  }).length;
}
