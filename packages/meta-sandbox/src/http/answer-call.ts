import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '@flowsmith/flow-model';
import { findCall, hasEdge } from '../calls/index.ts';
import { checkScopes, mayAccess } from '../graph/access.ts';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { accessToken } from '../oauth/access-token.ts';
import { debugToken } from '../oauth/debug-token.ts';
import { authenticate } from './authenticate.ts';
import type { Caller } from './authenticate.ts';
import { readParameters } from './read-parameters.ts';
import type { GraphPath } from './split-path.ts';

/** Carries out one call of the Graph API and returns its answer; throws a `GraphError` otherwise. */
export async function answerCall(
  request: FastifyRequest,
  path: GraphPath,
  sandbox: Sandbox,
): Promise<JsonObject> {
  const parameters = await readParameters(request);
  const name = path.segments.join('/');
  if (name === 'oauth/access_token') return accessToken(parameters, sandbox);
  const caller = authenticate(request, parameters, sandbox.world, sandbox.now());
  if (name === 'debug_token') return debugToken(parameters, caller, sandbox);

  const { method } = request;
  const [first = '', edge = '', ...rest] = path.segments;
  if (name === 'me') return meOf(caller);
  const id = first === 'app' ? caller.app.id : first;
  if (!/^\d{1,30}$/.test(id)) throw graphErrors.unknownPath(name);
  const node = sandbox.world.get(id);
  if (node === undefined || !mayAccess(caller, node, sandbox.world))
    throw graphErrors.unknownNode(method, id);
  if (rest.length > 0 || !hasEdge(node.kind, edge)) throw graphErrors.unknownPath([edge, ...rest].join('/'));
  const call = findCall(node.kind, method, edge);
  if (call === undefined) throw graphErrors.unknownNode(method, id);
  checkScopes(caller, call.scopes);
  const url = new URL(`${sandbox.publicUrl()}/${path.version}/${name}`);
  url.search = request.raw.url?.split('?').slice(1).join('?') ?? '';
  return call.run({ sandbox, node, parameters, caller, version: path.version, url });
}

/** Who a token stands for. */
function meOf(caller: Caller): JsonObject {
  return caller.kind === 'app'
    ? { id: caller.app.id, name: caller.app.name }
    : { id: caller.token.userId, name: caller.app.name };
}
