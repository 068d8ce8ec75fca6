import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';
import { enter, noteFailure, partyOf, type AuthRouteParts } from './with-people.ts';

const tags = ['auth'];

/** The way in, and out: before it is known who asks. */
export const signInRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, parts) => {
  const { auth, audit } = parts;

  app.post(
    '/links/read',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'readOneTimeLink',
        summary: 'What a link is for, before it is used; 410 when it was used, revoked or has expired',
        tags,
        body: schema.linkToken,
        response: { 200: schema.oneTimeLink, ...failures },
      },
    },
    ({ body }) => auth.entrance.read(body.token),
  );

  app.post(
    '/setup',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'setUp',
        summary: 'Become the first owner, by the link that the server wrote when it started',
        tags,
        body: schema.setup,
        response: { 201: schema.signInResult, ...failures },
      },
    },
    async (request, reply) => {
      const user = await auth.entrance.setUp(request.body);
      await enter(parts, request, reply, { user, method: 'link' });
      await audit.record(request, {
        action: 'member.joined',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { role: user.role },
      });
      return reply.code(201).send({ state: 'signed-in' as const });
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Join by the link of an invitation',
        tags,
        body: schema.acceptInvitation,
        response: { 201: schema.signInResult, ...failures },
      },
    },
    async (request, reply) => {
      const user = await auth.entrance.join(request.body);
      await enter(parts, request, reply, { user, method: 'link' });
      await audit.record(request, {
        action: 'member.joined',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { role: user.role },
      });
      return reply.code(201).send({ state: 'signed-in' as const });
    },
  );

  app.post(
    '/reset',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'resetPassword',
        summary: 'Choose a new password by a link; all sessions end',
        tags,
        body: schema.resetPassword,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const user = await auth.entrance.reset(request.body);
      await audit.record(request, {
        action: 'member.password-changed',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { by: 'link' },
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/sign-in',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with e-mail address and password; 429 with Retry-After after too many tries',
        tags,
        body: schema.signIn,
        response: { 200: schema.signInResult, ...failures },
      },
    },
    async (request, reply) => {
      const { body, ip } = request;
      const result = await auth.signIn
        .byPassword(body, ip)
        .catch((error: unknown) => noteFailure(parts, request, error, body.email));
      if ('ticket' in result) return { state: 'code-needed' as const, ticket: result.ticket };
      await enter(parts, request, reply, result);
      return { state: 'signed-in' as const };
    },
  );

  app.post(
    '/sign-in/code',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'signInWithCode',
        summary: 'The second step: a code of the authenticator app, or a recovery code',
        tags,
        body: schema.signInCode,
        response: { 200: schema.signInResult, ...failures },
      },
    },
    async (request, reply) => {
      const proved = await auth.signIn
        .byCode(request.body)
        .catch((error: unknown) => noteFailure(parts, request, error));
      await enter(parts, request, reply, proved);
      return { state: 'signed-in' as const };
    },
  );

  app.post(
    '/sign-in/passkey/options',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'beginPasskeySignIn',
        summary: 'What navigator.credentials.get is asked with',
        tags,
        response: { 200: schema.webAuthnRequest, ...failures },
      },
    },
    async (incoming) => {
      await auth.signIn.mayBegin(incoming.ip);
      return auth.passkeys.begin('passkey-sign-in', null, partyOf(auth, incoming));
    },
  );

  app.post(
    '/sign-in/passkey',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'signInWithPasskey',
        summary: 'Sign in with a passkey; neither password nor code is asked for',
        tags,
        body: schema.passkeySignIn,
        response: { 200: schema.signInResult, ...failures },
      },
    },
    async (request, reply) => {
      const proved = await auth.signIn
        .byPasskey(request.body, partyOf(auth, request), request.ip)
        .catch((error: unknown) => noteFailure(parts, request, error));
      await enter(parts, request, reply, proved);
      return { state: 'signed-in' as const };
    },
  );

  app.post(
    '/sign-out',
    {
      config: { permission: 'public', identify: true },
      schema: {
        operationId: 'signOut',
        summary: 'End this session, if it has not ended already',
        tags,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      if (actor.kind === 'user') {
        await auth.sessions.end(actor.id, actor.sessionId);
        await audit.record(request, { action: 'member.signed-out' });
      }
      auth.cookie.clear(request, reply);
      return reply.code(204).send(null);
    },
  );
};
