import { setStatus } from '../flows/set-status.ts';
import type { Sandbox } from '../graph/context.ts';
import type { FlowNode, FlowStatus } from '../state/schema.ts';
import { gravestAlerts } from './check-alerts.ts';

const HALF_AN_HOUR = 30 * 60 * 1000;

/**
 * Throttles a flow whose gravest alerts last for a window, blocks it after a second one, and lets it recover step by step
 * once they have ended (2.14, 5.10). Meta's own figures are not public. A status that was set by hand stays.
 */
export function react(flow: FlowNode, sandbox: Sandbox): void {
  if (flow.isHeld === true) return;
  const active = sandbox.world.alerts.get(flow.id)?.active ?? {};
  const since = Math.min(...gravestAlerts.map((name) => active[name] ?? Number.POSITIVE_INFINITY));
  const lasts = sandbox.now().getTime() - since;
  const next = nextStatus(flow.status, lasts);
  if (next !== flow.status) setStatus(flow, next, sandbox);
}

/** @param lasts milliseconds; negative when there is no grave alert */
function nextStatus(status: FlowStatus, lasts: number): FlowStatus {
  switch (status) {
    case 'PUBLISHED':
      return lasts >= HALF_AN_HOUR ? 'THROTTLED' : status;
    case 'THROTTLED':
      if (lasts >= 2 * HALF_AN_HOUR) return 'BLOCKED';
      return lasts < 0 ? 'PUBLISHED' : status;
    case 'BLOCKED':
      return lasts < 0 ? 'THROTTLED' : status;
    case 'DRAFT':
    case 'DEPRECATED':
      return status;
  }
}
