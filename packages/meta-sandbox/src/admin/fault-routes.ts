import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { faultNames, faults } from '../faults/faults.ts';
import type { Sandbox, SandboxEvent } from '../graph/context.ts';
import { publishCheckNames } from '../publish/check-names.ts';
import { found, readBody } from './respond.ts';

const faultSchema = z
  .strictObject({
    fault: z.enum(faultNames),
    method: z.enum(['GET', 'POST', 'DELETE']).optional(),
    path: z.string().max(500).optional(),
    times: z.int().min(1).optional(),
    delay: z.int().min(0).max(120_000).optional(),
    check: z.enum(publishCheckNames).optional(),
  })
  .refine(({ fault, check }) => (fault === 'publish-check') === (check !== undefined), { path: ['check'] });

const checkSchema = z.strictObject({ check: z.enum(publishCheckNames), enabled: z.boolean() });

/** Routes for whoever runs the sandbox: faults, publishing checks of an account, and what happened. */
export function faultRoutes(
  fastify: FastifyInstance,
  sandbox: Sandbox,
  events: () => readonly SandboxEvent[],
): void {
  fastify.get('/_sandbox/faults', async () => ({
    faults: faultNames.map((name) => ({ name, title: faults[name].title, group: faults[name].group })),
    checks: publishCheckNames,
    active: sandbox.faults.active,
  }));

  fastify.post('/_sandbox/faults', async (request, reply) => {
    return reply.code(201).send(sandbox.faults.add(readBody(request, faultSchema)));
  });

  fastify.delete<{ Params: { id: string } }>('/_sandbox/faults/:id', async (request, reply) => {
    sandbox.faults.remove(request.params.id);
    return reply.code(204).send();
  });

  fastify.delete('/_sandbox/faults', async (_request, reply) => {
    sandbox.faults.remove();
    return reply.code(204).send();
  });

  fastify.post<{ Params: { id: string } }>('/_sandbox/accounts/:id/checks', async (request, reply) => {
    const waba = found(sandbox.world.find('waba', request.params.id));
    const data = readBody(request, checkSchema);
    const others = waba.skippedChecks.filter((name) => name !== data.check);
    const skippedChecks = data.enabled ? others : [...others, data.check];
    sandbox.world.put({ ...waba, skippedChecks });
    return reply.send({ skippedChecks });
  });

  fastify.get('/_sandbox/events', async () => ({ events: events() }));
}
