import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { setStatus } from '../flows/set-status.ts';
import { messages } from '../messages.ts';
import type { FlowNode } from '../state/schema.ts';
import { failedChecks } from './run-checks.ts';

/** Versions that messages can still open (Graph API 2.14); older ones end. */
const LIVE_VERSIONS = 5;

/** Publishes a draft, or throws the error of the first check that fails. */
export async function publishFlow(flow: FlowNode, sandbox: Sandbox): Promise<void> {
  for await (const { error } of failedChecks(flow, sandbox, { withSlow: true })) throw error;
  const checked = sandbox.world.find('flow', flow.id);
  // The ping takes its time; what is published must be what was checked.
  const isSame =
    checked?.draft === flow.draft && checked?.status === 'DRAFT' && checked.endpointUri === flow.endpointUri;
  if (!isSame || checked.draft === undefined) throw graphErrors.notPublishable(messages.publish.changed);
  const version = {
    number: checked.publishCount + 1,
    text: checked.draft,
    publishedAt: sandbox.now().getTime(),
    ...(checked.endpointUri !== undefined && { endpointUri: checked.endpointUri }),
  };
  const live = [...checked.live, version].slice(-LIVE_VERSIONS);
  // Metrics are those of the last published version (3).
  for (const { id, flowId } of sandbox.world.traffic.all())
    if (flowId === flow.id) sandbox.world.traffic.remove(id);
  setStatus({ ...checked, live, publishCount: version.number, isHeld: false }, 'PUBLISHED', sandbox);
}
