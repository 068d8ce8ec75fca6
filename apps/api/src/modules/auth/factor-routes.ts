import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import * as schema from './schema.ts';
import { partyOf, personOf, type AuthRouteParts } from './with-people.ts';

const tags = ['auth'];
const sensitive = { permission: 'signed-in', confirmed: true } as const;

/** One's own authenticator app and passkeys. */
export const factorRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, { auth, audit }) => {
  const { totp, passkeys } = auth;

  app.post(
    '/totp',
    {
      config: sensitive,
      schema: {
        operationId: 'beginTotp',
        summary: 'A secret for an authenticator app; it counts once a code of it was shown',
        tags,
        response: { 200: schema.newTotp, ...failures },
      },
    },
    (request) => totp.begin(personOf(request).id),
  );

  app.post(
    '/totp/confirm',
    {
      config: sensitive,
      schema: {
        operationId: 'finishTotp',
        summary: 'Show that the app works: from now on codes are asked for; answers with recovery codes',
        tags,
        body: schema.totpCode,
        response: { 200: schema.recoveryCodes, ...failures },
      },
    },
    async (incoming) => {
      const codes = await totp.finish(personOf(incoming).id, incoming.body.code);
      await audit.record(incoming, {
        action: 'member.second-factor-changed',
        details: { authenticator: 'on' },
      });
      return { codes };
    },
  );

  app.delete(
    '/totp',
    {
      config: sensitive,
      schema: {
        operationId: 'removeTotp',
        summary: 'Ask for no more codes',
        tags,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await totp.remove(personOf(request).id);
      await audit.record(request, {
        action: 'member.second-factor-changed',
        details: { authenticator: 'off' },
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/totp/recovery-codes',
    {
      config: sensitive,
      schema: {
        operationId: 'renewRecoveryCodes',
        summary: 'New recovery codes; the ones before are of no use any more',
        tags,
        response: { 200: schema.recoveryCodes, ...failures },
      },
    },
    async (incoming) => {
      const codes = await totp.renewCodes(personOf(incoming).id);
      await audit.record(incoming, {
        action: 'member.second-factor-changed',
        details: { recoveryCodes: 'new' },
      });
      return { codes };
    },
  );

  app.post(
    '/passkeys/options',
    {
      config: sensitive,
      schema: {
        operationId: 'beginPasskey',
        summary: 'What navigator.credentials.create is asked with',
        tags,
        response: { 200: schema.webAuthnRequest, ...failures },
      },
    },
    (request) => passkeys.beginNew(personOf(request).id, partyOf(auth, request)),
  );

  app.post(
    '/passkeys',
    {
      config: sensitive,
      schema: {
        operationId: 'createPasskey',
        summary: 'Keep a new passkey',
        tags,
        body: schema.createPasskey,
        response: { 201: schema.passkey, ...failures },
      },
    },
    async (request, reply) => {
      const party = partyOf(auth, request);
      const passkey = await passkeys.finishNew(personOf(request).id, request.body, party);
      await audit.record(request, { action: 'member.passkey-changed', details: { added: passkey.name } });
      return reply.code(201).send(passkey);
    },
  );

  app.patch(
    '/passkeys/:passkeyId',
    {
      config: { permission: 'signed-in' },
      schema: {
        operationId: 'renamePasskey',
        summary: 'Give a passkey another name',
        tags,
        params: schema.passkeyParams,
        body: schema.renamePasskey,
        response: { 200: schema.passkey, ...failures },
      },
    },
    (request) => passkeys.rename(personOf(request).id, request.params.passkeyId, request.body.name),
  );

  app.delete(
    '/passkeys/:passkeyId',
    {
      config: sensitive,
      schema: {
        operationId: 'removePasskey',
        summary: 'Take a passkey away',
        tags,
        params: schema.passkeyParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const removed = await passkeys.remove(personOf(request).id, request.params.passkeyId);
      await audit.record(request, { action: 'member.passkey-changed', details: { removed: removed.name } });
      return reply.code(204).send(null);
    },
  );
};
