import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { createAudit } from '../../modules/audit/service.ts';
import { secretsStatus, type SecretsStatus } from '../../modules/secrets/schema.ts';
import { createSecretService } from '../../modules/secrets/service.ts';
import { InstanceKeyError } from '../../secrets/data-keys.ts';
import { instanceKeysOf } from '../../secrets/instance-key.ts';
import { openSecrets } from '../../secrets/open-secrets.ts';
import { AdminError, adminCommand, type AdminContext } from '../command.ts';
import { reachStorage } from '../reach-storage.ts';
import type { RunningServer } from '../running-server.ts';

const texts = messages.secrets.command;
/** Milliseconds between looks at how far it is. */
const PAUSE = 500;

const request = z.object({
  what: z.enum(['status', 'rotate']),
  /** Also a new key in the key file. */
  instanceKey: z.boolean().default(false),
});

/** Where the keys are: in this process, or in the server that works with the data. */
interface Reach {
  status(): Promise<SecretsStatus>;
  rotate(options: { readonly instanceKey: boolean }): Promise<SecretsStatus>;
  close(): Promise<void>;
}

/**
 * `flowsmith secrets status` and `flowsmith secrets rotate`: the latter waits until every secret is sealed anew. Interrupted, the
 * server goes on by itself, or the next call does.
 */
export const secrets = adminCommand(request, async ({ what, instanceKey }, context) => {
  const reach = await reachSecrets(context);
  try {
    const status = await (what === 'status' ? reach.status() : rotate(reach, instanceKey, context));
    for (const line of texts.status(status)) context.say(line);
    if (what === 'rotate' && (status.rotation?.unreadable ?? 0) > 0) {
      throw new AdminError(texts.unreadable(status.rotation?.unreadable ?? 0));
    }
  } catch (error) {
    throw error instanceof ApiError ? new AdminError(error) : error;
  } finally {
    await reach.close();
  }
});

async function rotate(reach: Reach, instanceKey: boolean, context: AdminContext): Promise<SecretsStatus> {
  let status = await reach.rotate({ instanceKey });
  while (status.rotation?.state !== 'done') {
    context.progress(texts.progress(status));
    await wait(PAUSE);
    status = await reach.status();
  }
  return status;
}

async function reachSecrets({ config }: AdminContext): Promise<Reach> {
  const reached = await reachStorage(config);
  if (reached.kind === 'server') return askServer(reached.server);
  const { db, broadcast, close } = reached.database;
  try {
    const opened = await openSecrets({
      db,
      ...(await instanceKeysOf(config)),
      shared: broadcast !== undefined,
      report: (error) => process.stderr.write(`${String(error)}\n`),
    });
    opened.start();
    const service = createSecretService(opened);
    return {
      status: () => service.status(),
      rotate: async (options) => {
        const status = await service.rotate(options);
        await createAudit(db, { keepDays: 365 }).recordAs(
          { actor: { kind: 'system' } },
          { action: 'server.key-rotated', subject: { kind: 'server' }, details: options },
        );
        return status;
      },
      close: async () => {
        await opened.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error instanceof InstanceKeyError ? new AdminError(error) : error;
  }
}

function askServer(server: RunningServer): Reach {
  const read = async (response: Promise<Response>) => secretsStatus.parse(await (await response).json());
  return {
    status: () => read(server.ask('GET', '/api/server/secrets')),
    rotate: (options) => read(server.ask('POST', '/api/server/secrets/rotate', options)),
    close: async () => undefined,
  };
}
