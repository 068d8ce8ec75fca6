import { z } from 'zod';
import { moment } from '../../../http/schemas.ts';

export const keyState = z
  .enum(['current', 'previous', 'retired'])
  .describe('current: the one to upload. previous: still accepted. retired: not accepted any more.');

export const endpointKey = z
  .object({
    id: z.uuid(),
    fingerprint: z.string().describe('SHA-256 of the public key (SPKI DER) as hex'),
    publicKey: z.string().describe('PEM, as Meta takes it'),
    origin: z.enum(['generated', 'imported']),
    state: keyState,
    since: moment.describe('When it came to this state'),
    createdAt: moment,
    sharedWith: z
      .array(z.object({ flowId: z.uuid(), name: z.string() }))
      .describe('Other flows whose endpoints accept the same key'),
  })
  .meta({ id: 'EndpointKey', description: 'A key pair; its private half never leaves the server.' });

export const endpointKeyList = z
  .object({ items: z.array(endpointKey) })
  .meta({ id: 'EndpointKeyList', description: 'The current one first, then by when they changed.' });

export const createKey = z
  .discriminatedUnion('from', [
    z.object({ from: z.literal('new') }),
    z.object({
      from: z.literal('pem'),
      pem: z.string().min(1).max(20_000).describe('Private key, PKCS#1 or PKCS#8'),
      passphrase: z.string().max(1_000).optional(),
    }),
    z.object({ from: z.literal('other-flow'), keyId: z.uuid() }),
  ])
  .meta({
    id: 'CreateEndpointKey',
    description: 'It becomes the current one; the one before stays accepted.',
  });

export const keyParams = z.object({ id: z.uuid(), keyId: z.uuid() });

export const changeKey = z.object({ state: keyState }).meta({ id: 'ChangeEndpointKey' });

export const knownKeyList = z
  .object({
    items: z.array(
      endpointKey
        .pick({ id: true, fingerprint: true, origin: true, createdAt: true })
        .extend({ flows: z.array(z.object({ flowId: z.uuid(), name: z.string() })) }),
    ),
  })
  .meta({ id: 'KnownKeyList', description: 'All key pairs of this installation.' });

export const phoneKeyParams = z.object({ id: z.uuid(), accountId: z.uuid() });

export const uploadKey = z
  .object({
    replace: z
      .boolean()
      .optional()
      .describe(
        'Also when the number has the key of another flow here, which then stops working until it gets this key, too',
      ),
  })
  .nullish()
  .meta({ id: 'UploadEndpointKey' });

export const phoneKey = z
  .object({
    accountId: z.uuid(),
    phoneNumberId: z.string(),
    state: z
      .enum(['valid', 'mismatch', 'none'])
      .describe("Meta's word: VALID, MISMATCH (its signature does not fit; upload again), or no key at all"),
    fingerprint: z.string().nullable(),
    holds: z
      .enum(['current', 'previous', 'retired', 'other-flow', 'unknown', 'nothing'])
      .describe(
        "What the number's key is to this flow. Requests can be opened with current and previous only.",
      ),
    keyId: z.uuid().nullable(),
    usedBy: z
      .array(z.object({ flowId: z.uuid(), name: z.string() }))
      .describe('Other flows here with the same key'),
    ready: z.boolean().describe('Phones encrypt with a key that this flow can open'),
    message: z.string(),
    hint: z.string().nullable(),
  })
  .meta({ id: 'PhoneKey', description: 'The public key that phones encrypt with for a phone number.' });

export type EndpointKey = z.output<typeof endpointKey>;
export type KeyState = z.output<typeof keyState>;
export type CreateKey = z.output<typeof createKey>;
export type PhoneKey = z.output<typeof phoneKey>;
