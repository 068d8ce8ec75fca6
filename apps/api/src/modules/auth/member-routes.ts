import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { failures } from '../../http/schemas.ts';
import { linkAddress } from './links.ts';
import * as schema from './schema.ts';
import { originOf, personOf, type AuthRouteParts } from './with-people.ts';

const tags = ['members'];
const reading = { permission: 'members:manage' } as const;
const changing = { permission: 'members:manage', confirmed: true } as const;

/** People, invitations and roles. */
export const memberRoutes: FastifyPluginAsyncZod<AuthRouteParts> = async (app, { auth, audit }) => {
  const { members } = auth;

  app.get(
    '/members',
    {
      config: reading,
      schema: {
        operationId: 'listMembers',
        summary: 'Everybody who can sign in, in the order in which they joined',
        tags,
        response: { 200: schema.memberList, ...failures },
      },
    },
    async ({ actor }) => ({ items: await members.list(actor.kind === 'user' ? actor.id : undefined) }),
  );

  app.patch(
    '/members/:memberId',
    {
      config: changing,
      schema: {
        operationId: 'changeMember',
        summary: 'Give somebody another role; 409 for the last owner',
        tags,
        params: schema.memberParams,
        body: schema.changeMember,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const { role } = request.body;
      const user = await members.changeRole(request.params.memberId, role);
      await audit.record(request, {
        action: 'member.role-changed',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { from: user.role, to: role },
      });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/members/:memberId',
    {
      config: changing,
      schema: {
        operationId: 'removeMember',
        summary: 'Remove somebody, with their sessions and keys; 409 for the last owner',
        tags,
        params: schema.memberParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const user = await members.remove(request.params.memberId);
      await audit.record(request, {
        action: 'member.removed',
        subject: { kind: 'member', id: user.id, name: user.email },
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/members/:memberId/reset-link',
    {
      config: changing,
      schema: {
        operationId: 'makeResetLink',
        summary: 'A link by which somebody chooses a new password; good for a day',
        tags,
        params: schema.memberParams,
        body: schema.makeResetLink,
        response: { 201: schema.madeLink, ...failures },
      },
    },
    async (request, reply) => {
      const { memberId } = request.params;
      const { removeSecondFactors } = request.body;
      const { user, token, expiresAt } = await members.resetLink(
        memberId,
        removeSecondFactors,
        personOf(request).id,
      );
      await audit.record(request, {
        action: 'member.changed',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { resetLink: 'made', removeSecondFactors },
      });
      return reply.code(201).send({
        link: linkAddress(originOf(auth, request), 'reset', token),
        expiresAt: expiresAt.toISOString(),
      });
    },
  );

  app.get(
    '/invitations',
    {
      config: reading,
      schema: {
        operationId: 'listInvitations',
        summary: 'Open invitations, newest first',
        tags,
        response: { 200: schema.invitationList, ...failures },
      },
    },
    async () => ({ items: await members.invitations() }),
  );

  app.post(
    '/invitations',
    {
      config: changing,
      schema: {
        operationId: 'inviteMember',
        summary: 'Invite somebody; the link in the answer is shown this once, and is yours to send',
        tags,
        body: schema.invite,
        response: { 201: schema.invited, ...failures },
      },
    },
    async (request, reply) => {
      const { invitation, token } = await members.invite(request.body, personOf(request));
      await audit.record(request, {
        action: 'member.invited',
        subject: { kind: 'invitation', id: invitation.id, name: invitation.email },
        details: { role: invitation.role },
      });
      const link = linkAddress(originOf(auth, request), 'invitation', token);
      return reply.code(201).send({ invitation, link });
    },
  );

  app.delete(
    '/invitations/:invitationId',
    {
      config: reading,
      schema: {
        operationId: 'revokeInvitation',
        summary: 'Take an invitation back',
        tags,
        params: schema.invitationParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      const { id, email } = await members.revokeInvitation(request.params.invitationId);
      await audit.record(request, {
        action: 'member.invitation-revoked',
        subject: { kind: 'invitation', id, ...(email === null ? {} : { name: email }) },
      });
      return reply.code(204).send(null);
    },
  );
};
