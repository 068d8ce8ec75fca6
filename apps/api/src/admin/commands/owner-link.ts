import { z } from 'zod';
import { createPasswords } from '../../auth/passwords.ts';
import { createSessions } from '../../auth/sessions.ts';
import { createTries } from '../../auth/tries.ts';
import { openDatabase } from '../../db/open-database.ts';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { createAudit } from '../../modules/audit/service.ts';
import { createEntrance } from '../../modules/auth/entrance.ts';
import { linkAddress } from '../../modules/auth/links.ts';
import { AdminError, adminCommand } from '../command.ts';
import { storageOf } from '../reach-storage.ts';

const texts = messages.auth.recovery;

const request = z.object({
  /** Whose; may be left out where there is one owner. */
  email: z.string().optional(),
});

/**
 * `flowsmith owner-link`: a link by which somebody who cannot sign in any more chooses a new password. Whoever may read the
 * data of the server at its machine may do this, and nobody else; it is recorded.
 */
export const ownerLink = adminCommand(request, async ({ email }, { config, say }) => {
  const { db, close } = await openDatabase(storageOf(config));
  try {
    const now = () => new Date();
    const entrance = createEntrance({
      db,
      now,
      passwords: createPasswords(),
      sessions: createSessions(db, now),
      tries: createTries(db, now),
    });
    if (!(await entrance.hasOwner())) throw new AdminError(texts.noOwner);
    const { user, token } = await entrance.recoveryLink(email);
    await createAudit(db, { keepDays: 365 }).recordAs(
      { actor: { kind: 'system' } },
      {
        action: 'member.changed',
        subject: { kind: 'member', id: user.id, name: user.email },
        details: { resetLink: 'made', removeSecondFactors: true },
      },
    );
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    const origin = config.publicUrl ?? `http://${host}:${config.port}`;
    say(texts.link(user.email, linkAddress(origin, 'reset', token)));
  } catch (error) {
    throw error instanceof ApiError ? new AdminError(texts.whose) : error;
  } finally {
    await close();
  }
});
