import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isAppSecretProof } from '@flowsmith/crypto';
import { graphDate } from '../graph/dates.ts';
import { graphErrors } from '../graph/errors.ts';
import type { AccessToken, AppNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';
import type { Parameters } from './parameters.ts';

/** Who makes a call: a system user or user of an app, or the app itself. */
export type Caller =
  | { readonly kind: 'user'; readonly token: AccessToken; readonly app: AppNode }
  | { readonly kind: 'app'; readonly app: AppNode };

/** Finds the caller of a request, or throws the Graph error 104, 190 or 100 (proof). */
export function authenticate(
  request: FastifyRequest,
  parameters: Parameters,
  world: World,
  now: Date,
): Caller {
  // Clients that always send their own token give another one for single calls this way.
  const value = parameters.text('access_token') || bearerOf(request);
  if (value === undefined) throw graphErrors.tokenMissing();
  const caller = callerOf(value, world);
  if (caller === undefined) throw graphErrors.tokenMalformed();
  if (caller.kind === 'user') checkLife(caller.token, now);
  checkProof(value, caller.app, parameters);
  return caller;
}

/** The caller that a token stands for, valid or not; `undefined` for a token that the sandbox never gave out. */
export function callerOf(value: string, world: World): Caller | undefined {
  const token = world.token(value);
  const tokenApp = token && world.find('app', token.appId);
  if (token !== undefined && tokenApp !== undefined) return { kind: 'user', token, app: tokenApp };
  const app = world.all('app').find((app) => value === `${app.id}|${app.secret}` || value === appToken(app));
  return app && { kind: 'app', app };
}

/** The token of an app itself, which never expires. */
export function appToken(app: AppNode): string {
  return `SBX-app-${createHmac('sha256', app.secret).update(app.id).digest('hex')}`;
}

/** Why a token no longer works, as the error of a call that used it; nothing when it works. */
export function checkLife(token: AccessToken, now: Date): void {
  if (token.revoked) throw graphErrors.tokenRevoked();
  if (token.expiresAt !== 0 && token.expiresAt <= now.getTime()) {
    throw graphErrors.tokenExpired(String(graphDate(token.expiresAt)));
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1];
}

function checkProof(token: string, app: AppNode, parameters: Parameters): void {
  const proof = parameters.text('appsecret_proof');
  if (proof === undefined) return;
  const time = parameters.integer('appsecret_time', 0);
  if (!isAppSecretProof(proof, token, app.secret, time)) throw graphErrors.proofWrong();
}
