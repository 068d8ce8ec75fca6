import type { Sandbox } from '../graph/context.ts';

/** Raises and ends the alerts of a flow by what the last windows show (5.10). */
export function checkAlerts(_flowId: string, _sandbox: Sandbox): void {}
