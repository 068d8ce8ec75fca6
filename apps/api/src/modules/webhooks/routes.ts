import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { checkBodySignature } from '@flowsmith/crypto';
import { ApiError } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import { messages } from '../../messages.ts';
import type { Intake } from './intake.ts';
import type { RefusedReason } from './schema.ts';
import type { WebhookStates } from './states.ts';
import type { ReadWebhookAccount } from './webhook-accounts.ts';

/** What webhooks are taken in with. */
export interface WebhookParts {
  readonly accounts: ReadWebhookAccount;
  readonly states: WebhookStates;
  readonly intake: Intake;
}

/** Meta sends up to 3 MB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Meta sends again by its own schedule, for a week; others may want to know. */
const AGAIN_IN_SECONDS = 30;

/** Names have dots, and nothing nests. */
const verification = z.object({
  'hub.mode': z.literal('subscribe'),
  'hub.challenge': z.string().max(1_000),
  'hub.verify_token': z.string().max(1_000),
});

/**
 * Where Meta confirms the address of an account, and tells what happens there. No sign-in stands before this: what comes
 * proves itself by its signature.
 */
export async function webhookRoutes(
  app: FastifyInstance,
  { accounts, states, intake }: WebhookParts,
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.get<{ Params: Params }>('/:accountId', PUBLIC, async ({ params, query }, reply) => {
    const account = await accounts(params.accountId);
    const asked = verification.safeParse(query);
    if (
      account === undefined ||
      !asked.success ||
      !states.isVerifyToken(account.id, asked.data['hub.verify_token'])
    ) {
      return reply.code(403).send();
    }
    await states.verified(account.id);
    return reply.type('text/plain; charset=utf-8').send(asked.data['hub.challenge']);
  });

  app.post<{ Params: Params; Body: Buffer | undefined }>('/:accountId', PUBLIC, async (request, reply) => {
    const account = await accounts(request.params.accountId);
    if (account === undefined) throw new ApiError(404, 'not-found', messages.accounts.unknown);
    const { body = NOTHING } = request;
    const signature = request.headers['x-hub-signature-256'];
    const reason = refusalOf(body, typeof signature === 'string' ? signature : undefined, account.appSecret);
    if (reason !== undefined) {
      states.refused(account.id, reason);
      return reply.code(401).send();
    }
    const json = parse(body);
    if (json === undefined) {
      states.refused(account.id, 'not-json');
      return reply.code(400).send();
    }
    try {
      const taken = await intake.room(account.id);
      if (taken === undefined) return reply.code(503).header('retry-after', AGAIN_IN_SECONDS).send();
      await intake.take(account, json.value).finally(taken);
    } catch (err) {
      request.log.error({ err }, 'a webhook could not be kept');
      return reply.code(503).header('retry-after', AGAIN_IN_SECONDS).send();
    }
    states.received(account.id);
    return reply.code(200).send();
  });
}

const PUBLIC = {
  bodyLimit: LIMITS.webhooks.body.most,
  config: { permission: 'public', load: 'own' },
} as const;

interface Params {
  readonly accountId: string;
}

const NOTHING = Buffer.alloc(0);

function refusalOf(
  body: Buffer,
  signature: string | undefined,
  appSecret: string | null,
): RefusedReason | undefined {
  if (appSecret === null) return 'no-app-secret';
  const check = checkBodySignature(body, signature, [appSecret]);
  switch (check) {
    case 'valid':
      return undefined;
    case 'missing':
      return 'signature-missing';
    case 'malformed':
    case 'mismatch':
      return 'signature-wrong';
  }
}

function parse(body: Buffer): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return { value };
  } catch {
    return undefined;
  }
}
