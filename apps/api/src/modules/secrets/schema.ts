import { z } from 'zod';
import { moment } from '../../http/schemas.ts';

const keyId = z.string().describe('Stands for a key; tells nothing of it');

export const rotationState = z
  .object({
    state: z.enum(['waiting', 'running', 'done']).describe('`waiting`: until all servers use the new key'),
    startedAt: moment,
    finishedAt: moment.nullable(),
    resealed: z.int().describe('Secrets sealed anew so far'),
    left: z.int().describe('Secrets still sealed with another key'),
    unreadable: z.int().describe('Secrets that no key opens: enter them again'),
  })
  .meta({ id: 'SecretRotation', description: 'A change to a new data key.' });

export const secretsStatus = z
  .object({
    instanceKey: z.object({
      id: keyId,
      source: z.enum(['environment', 'file']),
      previous: z
        .object({ id: keyId, needed: z.boolean().describe('Something is still sealed with it') })
        .nullable()
        .describe('The one before, where it is given during a change'),
    }),
    dataKeys: z.array(
      z.object({
        id: keyId,
        current: z.boolean().describe('Seals what is new'),
        wrappedBy: keyId.describe('The instance key that it is wrapped with'),
        createdAt: moment,
        retiredAt: moment.nullable(),
        secrets: z.int().describe('Sealed with it'),
      }),
    ),
    sealedDirectly: z.int().describe('Secrets sealed with an instance key itself, by an older version'),
    rotation: rotationState.nullable().describe('The latest'),
  })
  .meta({ id: 'SecretsStatus' });

export const rotateBody = z
  .object({
    instanceKey: z
      .boolean()
      .default(false)
      .describe('Also put a new instance key into the key file of the data folder'),
  })
  .default({ instanceKey: false });

/** How the secrets of a server are kept. */
export type SecretsStatus = z.output<typeof secretsStatus>;
