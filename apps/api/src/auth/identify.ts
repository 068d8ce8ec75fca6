import type { FastifyRequest } from 'fastify';
import type { Identify } from './guard-routes.ts';
import type { KeyActor } from './permissions.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';
import { KEY_PREFIX } from './tokens.ts';

/** Whose key it is. */
export type FindKey = (token: string, address: string, quietly: boolean) => Promise<KeyActor | undefined>;

const NOBODY = { kind: 'nobody' } as const;
const BEARER = /^Bearer +(\S+)$/i;

/** Who asks: programs come with a key in `Authorization`, browsers with a cookie, and never the other way round. */
export function createIdentify(sessions: Sessions, findKey: FindKey, cookie: SessionCookie): Identify {
  return async (request, quietly = false) => {
    const key = keyOf(request);
    if (key !== undefined) return (await findKey(key, request.ip, quietly)) ?? NOBODY;
    const token = cookie.read(request);
    return (token === undefined ? undefined : await sessions.find(token, request.ip, quietly)) ?? NOBODY;
  };
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return token?.startsWith(KEY_PREFIX) === true ? token : undefined;
}
