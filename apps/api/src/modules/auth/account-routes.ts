import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { failures } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import * as schema from './schema.ts';
import { noteFailure, partyOf, personOf, type AuthRouteParts } from './with-people.ts';

const tags = ['auth'];
const nothing = { 204: z.null(), ...failures };

/** One's own account: name, password, sessions. */
export const accountOfOnesOwnRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, parts) => {
  const { auth, audit } = parts;
  app.post(
    '/confirm',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'confirmIdentity',
        summary: 'Prove again who you are, before something sensitive: password (and code), or a passkey',
        tags,
        body: schema.confirm,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id, email, sessionId } = personOf(request);
      await auth.signIn
        .again(id, request.body, partyOf(auth, request))
        .catch((error: unknown) => noteFailure(parts, request, error, email));
      auth.cookie.write(request, reply, await auth.sessions.confirm(sessionId));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/confirm/passkey/options',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'beginPasskeyConfirmation',
        summary: 'What navigator.credentials.get is asked with, to prove again who you are',
        tags,
        response: { 200: schema.webAuthnRequest, ...failures },
      },
    },
    (request) => auth.passkeys.begin('passkey-confirm', personOf(request).id, partyOf(auth, request)),
  );

  app.get(
    '/security',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'readAccountSecurity',
        summary: 'What protects your account',
        tags,
        response: { 200: schema.security, ...failures },
      },
    },
    (request) => auth.account.security(personOf(request)),
  );

  app.patch(
    '/profile',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'changeProfile',
        summary: 'Change your name',
        tags,
        body: schema.profile,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id, email } = personOf(request);
      await auth.account.rename(id, request.body.name);
      await audit.record(request, {
        action: 'member.changed',
        subject: { kind: 'member', id, name: email },
        details: { name: request.body.name },
      });
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/password',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password; your other sessions end',
        tags,
        body: schema.changePassword,
        response: nothing,
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const token = await auth.account
        .changePassword(person, request.body)
        .catch((error: unknown) => noteFailure(parts, request, error, person.email));
      auth.cookie.write(request, reply, token);
      await audit.record(request, {
        action: 'member.password-changed',
        subject: { kind: 'member', id: person.id, name: person.email },
      });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/sessions',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'listSessions',
        summary: 'Where you are signed in, latest used first',
        tags,
        response: { 200: schema.sessionList, ...failures },
      },
    },
    async (incoming) => ({ items: await auth.account.sessions(personOf(incoming)) }),
  );

  app.delete(
    '/sessions/:sessionId',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'endSession',
        summary: 'End one of your sessions',
        tags,
        params: schema.sessionParams,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { sessionId } = request.params;
      const ended = await auth.sessions.end(personOf(request).id, sessionId);
      if (!ended) throw new ApiError(404, 'not-found', messages.auth.unknownSession);
      await audit.record(request, {
        action: 'member.session-ended',
        subject: { kind: 'session', id: sessionId },
      });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/sessions',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'endOtherSessions',
        summary: 'End all your sessions but this',
        tags,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id, sessionId } = personOf(request);
      await auth.sessions.endAll(id, sessionId);
      await audit.record(request, { action: 'member.session-ended', details: { which: 'all others' } });
      return reply.code(204).send(null);
    },
  );
};
