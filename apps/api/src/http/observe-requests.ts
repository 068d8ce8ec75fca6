import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics, WebhookResult } from '../ops/metrics.ts';

/**
 * Writes one line for each request that was answered, and counts it. The line has the pattern of the route, not the address:
 * no ids, no tokens, nothing of a person. What failed inside is logged where it failed, with the same `reqId`.
 */
export function observeRequests(app: FastifyInstance, metrics: Pick<Metrics, 'request' | 'webhook'>): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = request.is404 ? 'none' : (routeOptions.url ?? 'none');
    const status = reply.statusCode;
    const milliseconds = reply.elapsedTime;
    metrics.request({ method, route, status, milliseconds });
    if (method === 'POST' && route.startsWith('/webhooks/')) metrics.webhook(webhookResult(status));
    request.log.info(
      { method, route, status, milliseconds: Math.round(milliseconds * 10) / 10, actor: actorOf(request) },
      'request',
    );
  });
}

function webhookResult(status: number): WebhookResult {
  if (status === 200) return 'accepted';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'failed' : 'refused';
}

/** What kind it is; who it is, is in the audit log. A request that was refused early has none. */
function actorOf(request: FastifyRequest): string {
  return request.actor?.kind ?? 'nobody';
}
