import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_SESSION } from './sessions.ts';

/** The cookie that a browser is known by. */
export type SessionCookie = ReturnType<typeof createSessionCookie>;

/**
 * Scripts cannot read it and other sites cannot send it with what changes something. Over https its name keeps
 * sub-domains and plain http from setting it (RFC 6265bis, `__Host-`).
 * @param publicUrl address that people open; `undefined`: as they came.
 */
export function createSessionCookie(publicUrl: string | undefined) {
  const isSecure = ({ protocol }: FastifyRequest) => (publicUrl ?? `${protocol}:`).startsWith('https:');
  const nameFor = (secure: boolean) => (secure ? '__Host-flowsmith' : 'flowsmith');
  const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;

  return {
    read: (request: FastifyRequest): string | undefined => {
      const token = request.cookies[nameFor(isSecure(request))];
      return token === '' ? undefined : token;
    },
    write: (request: FastifyRequest, reply: FastifyReply, token: string): void => {
      const secure = isSecure(request);
      reply.setCookie(nameFor(secure), token, { ...options(secure), maxAge: LONGEST_SESSION / 1000 });
    },
    clear: (request: FastifyRequest, reply: FastifyReply): void => {
      const secure = isSecure(request);
      reply.clearCookie(nameFor(secure), options(secure));
    },
  };
}
