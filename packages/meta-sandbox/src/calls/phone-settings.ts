import { z } from 'zod';
import type { JsonObject } from '@flowsmith/flow-model';
import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import type { PhoneNode } from '../state/schema.ts';
import { verifyCallback } from '../webhooks/verify-callback.ts';

const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'] as const;
const post = { kind: 'phone', method: 'POST', scopes } as const;

const profileSchema = z.looseObject({
  about: z.string().optional(),
  address: z.string().optional(),
  description: z.string().optional(),
  email: z.string().optional(),
  vertical: z.string().optional(),
  websites: z.array(z.string()).optional(),
});

/** `POST /{phone}`, its registration, and its profile (10). */
export const phoneSettingsCalls = [
  defineCall({ ...post, edge: '', run: (context) => configure(context) }),
  defineCall({
    ...post,
    edge: 'register',
    run: ({ node: phone, parameters, sandbox }) => {
      if (!/^\d{6}$/.test(parameters.requiredText('pin')))
        throw graphErrors.parameterType('pin', 'six digits');
      sandbox.world.put({ ...phone, status: 'CONNECTED', codeVerificationStatus: 'VERIFIED' });
      return { success: true };
    },
  }),
  defineCall({
    ...post,
    edge: 'deregister',
    run: ({ node: phone, sandbox }) => {
      // After that its key counts for nothing until it is uploaded again (4).
      const publicKey = phone.publicKey && { ...phone.publicKey, status: 'MISMATCH' as const };
      sandbox.world.put({ ...phone, status: 'DISCONNECTED', ...(publicKey && { publicKey }) });
      return { success: true };
    },
  }),
  defineCall({
    kind: 'phone',
    method: 'GET',
    scopes,
    edge: 'whatsapp_business_profile',
    run: ({ node: phone }) => ({ data: [{ messaging_product: 'whatsapp', ...phone.profile }] }),
  }),
  defineCall({
    ...post,
    edge: 'whatsapp_business_profile',
    run: ({ node: phone, parameters, sandbox }) => {
      const given = Object.fromEntries(
        Object.keys(profileSchema.shape).flatMap((name) => {
          const value = parameters.json(name);
          return value === undefined ? [] : [[name, value]];
        }),
      );
      const { success, data } = profileSchema.safeParse(given);
      if (!success) throw graphErrors.parameterType('websites', 'an array of strings');
      const { websites, about, address, description, email, vertical } = data;
      const texts = Object.entries({ about, address, description, email, vertical });
      const changed = texts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
      const profile = { ...phone.profile, ...Object.fromEntries(changed), ...(websites && { websites }) };
      sandbox.world.put({ ...phone, profile });
      return { success: true };
    },
  }),
];

/** A callback for this number alone, or none again with an empty address. Other settings are taken, and change nothing. */
async function configure({ node: phone, parameters, sandbox }: CallContext<PhoneNode>): Promise<JsonObject> {
  const value = parameters.json('webhook_configuration');
  if (value === undefined) return { success: true };
  if (typeof value !== 'object' || value === null || !('override_callback_uri' in value))
    throw graphErrors.parameterType('webhook_configuration', 'an object with override_callback_uri');
  const { override_callback_uri: url, verify_token: token } = value;
  const { callbackUrl: _before, ...bare } = phone;
  if (url === '') {
    sandbox.world.put(bare);
    return { success: true };
  }
  if (typeof url !== 'string') throw graphErrors.parameterType('override_callback_uri', 'a string');
  if (typeof token !== 'string') throw graphErrors.parameterMissing('verify_token');
  await verifyCallback(url, token, sandbox.publicUrl());
  sandbox.world.put({ ...bare, callbackUrl: url });
  return { success: true };
}
