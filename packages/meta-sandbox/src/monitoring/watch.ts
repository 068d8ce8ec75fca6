import { factsOf } from '../flow-json/facts-of.ts';
import type { Sandbox } from '../graph/context.ts';
import { pingEndpoint } from '../publish/ping-endpoint.ts';
import type { FlowNode } from '../state/schema.ts';
import { checkAlerts } from './check-alerts.ts';
import { react } from './react.ts';
import { recordProbe } from './record-exchange.ts';

/** Looks at the health of flows that are in use, as Meta does now and then (5.10): alerts, what follows, and probes. */
export function watch(sandbox: Sandbox, { probes }: { readonly probes: boolean }): void {
  const { monitor, world } = sandbox;
  const used = new Set(monitor.flows());
  for (const flow of world.all('flow')) {
    const isIll =
      flow.status === 'THROTTLED' || flow.status === 'BLOCKED' || world.alerts.get(flow.id) !== undefined;
    if (flow.live.length === 0 || !(used.has(flow.id) || isIll)) continue;
    checkAlerts(flow.id, sandbox);
    react(flow, sandbox);
    if (probes) probe(flow, sandbox).catch((err: unknown) => sandbox.log.info({ err }));
  }
}

async function probe(flow: FlowNode, sandbox: Sandbox): Promise<void> {
  const { world } = sandbox;
  const uri = flow.live.at(-1)?.endpointUri;
  const app = world.find('app', flow.applicationId ?? '');
  const phone = world
    .all('phone')
    .find(({ wabaId, publicKey }) => wabaId === flow.wabaId && publicKey !== undefined);
  if (uri === undefined || app === undefined || phone?.publicKey === undefined) return;
  const version = factsOf(flow)?.dataApiVersion ?? '3.0';
  const target = { uri, publicKeyPem: phone.publicKey.pem, appSecret: app.secret, version };
  recordProbe(flow.id, (await pingEndpoint(target, sandbox)) === undefined, sandbox);
}
