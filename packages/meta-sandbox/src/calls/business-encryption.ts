import { CryptoError, importPublicKey } from '@flowsmith/crypto';
import { defineCall } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';

const edge = {
  kind: 'phone',
  edge: 'whatsapp_business_encryption',
  scopes: ['whatsapp_business_messaging', 'whatsapp_business_management'],
} as const;

/** `GET` and `POST /{phone}/whatsapp_business_encryption` (4): the public key that phones encrypt for. */
export const businessEncryptionCalls = [
  defineCall({
    ...edge,
    method: 'GET',
    run: ({ node: { publicKey } }) => ({
      data:
        publicKey === undefined
          ? []
          : [{ business_public_key: publicKey.pem, business_public_key_signature_status: publicKey.status }],
    }),
  }),
  defineCall({
    ...edge,
    method: 'POST',
    run: ({ node: phone, parameters, sandbox }) => {
      const { pem } = readKey(parameters.requiredText('business_public_key'));
      sandbox.world.put({ ...phone, publicKey: { pem, status: 'VALID' } });
      return { success: true };
    },
  }),
];

function readKey(text: string) {
  try {
    return importPublicKey(text);
  } catch (error) {
    throw error instanceof CryptoError ? graphErrors.notAPublicKey() : error;
  }
}
