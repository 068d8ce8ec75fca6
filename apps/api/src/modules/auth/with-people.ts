import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UserActor } from '../../auth/permissions.ts';
import { roleOf } from '../../auth/role-of.ts';
import { CONFIRMED_FOR } from '../../auth/sessions.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import type { Audit } from '../audit/service.ts';
import type { Auth } from './auth.ts';
import type { RelyingParty } from './passkeys.ts';
import type { Proved } from './sign-in.ts';

/** What the routes about people are built from. */
export interface AuthRouteParts {
  readonly auth: Auth;
  readonly audit: Audit;
}

/** Who asks, where only a person can mean it. @throws ApiError 403 for keys */
export function personOf({ actor }: FastifyRequest): UserActor {
  if (actor.kind === 'user') return actor;
  throw new ApiError(403, 'not-permitted', messages.auth.peopleOnly);
}

/** The address that people open, without a slash at the end. */
export function originOf(auth: Auth, { protocol, host }: FastifyRequest): string {
  return auth.publicUrl ?? `${protocol}://${host}`;
}

/** What passkeys are made for. */
export function partyOf(auth: Auth, request: FastifyRequest): RelyingParty {
  const origin = originOf(auth, request);
  return { id: new URL(origin).hostname, origin };
}

/** Records that somebody could not prove who they are. @param name what they said they are called, where they did */
export async function noteFailure(
  { audit }: AuthRouteParts,
  request: FastifyRequest,
  error: unknown,
  name?: string,
): Promise<never> {
  if (error instanceof ApiError && error.code === 'sign-in-failed') {
    await audit.record(request, {
      action: 'member.sign-in-failed',
      subject: { kind: 'member', ...(name === undefined ? {} : { name }) },
      outcome: 'failed',
    });
  }
  throw error;
}

/** Begins a session for somebody who proved who they are; one that this browser had ends. */
export async function enter(
  { auth, audit }: AuthRouteParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { user, method }: Proved,
): Promise<void> {
  const { ip: address } = request;
  const before = auth.cookie.read(request);
  const old = before === undefined ? undefined : await auth.sessions.find(before, address, true);
  if (old !== undefined) await auth.sessions.end(old.id, old.sessionId);
  const { id, token } = await auth.sessions.start(user.id, method, {
    address,
    userAgent: request.headers['user-agent'],
  });
  auth.cookie.write(request, reply, token);
  request.actor = {
    kind: 'user',
    id: user.id,
    name: user.name,
    email: user.email,
    role: roleOf(user.role),
    sessionId: id,
    confirmedUntil: new Date(auth.guard.now().getTime() + CONFIRMED_FOR),
  };
  await audit.record(request, {
    action: 'member.signed-in',
    subject: { kind: 'member', id: user.id, name: user.email },
    details: { method },
  });
}
