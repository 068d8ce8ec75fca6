import type { FlowNode } from '../state/schema.ts';
import { inspectFlowJson } from './inspect-flow-json.ts';
import type { FlowFacts } from './inspect-flow-json.ts';

/** What the draft of a flow says; `undefined` while nothing was uploaded. */
export function factsOf(flow: FlowNode): FlowFacts | undefined {
  return flow.draft === undefined ? undefined : inspectFlowJson(flow.draft);
}
