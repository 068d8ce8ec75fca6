import type { EventEmitter } from 'node:events';
import type { FastifyInstance } from 'fastify';

/** Milliseconds after which a sign of life is sent. */
const HEARTBEAT = 20_000;

/** Server-sent events: which chat changed (docs/sandbox.md). */
export function liveRoutes(fastify: FastifyInstance, changes: EventEmitter<{ change: [object] }>): void {
  const ends = new Set<() => void>();
  fastify.addHook('preClose', async () => {
    for (const end of ends) end();
  });
  fastify.get('/_sandbox/live', (request, reply) => {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': welcome\n\n');
    const tell = (change: object) => raw.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    const heartbeat = setInterval(() => raw.write(': here\n\n'), HEARTBEAT).unref();
    const end = () => {
      clearInterval(heartbeat);
      changes.off('change', tell);
      ends.delete(end);
      raw.end();
    };
    ends.add(end);
    changes.on('change', tell);
    request.raw.on('close', end);
  });
}
