import { FormData } from 'undici';
import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, expectSuccess } from './answers.ts';

/** A number without a key is answered with no entry, or with an empty one. */
const answer = z.object({
  data: z
    .array(
      z.object({
        business_public_key: z.string().catch(''),
        business_public_key_signature_status: z.string().catch('MISMATCH'),
      }),
    )
    .catch([]),
});

/** The public key that phones encrypt with for a phone number. */
export interface BusinessKey {
  /** PEM (SPKI). */
  readonly publicKey: string;
  /** Whether Meta's signature fits the key; if not, phones refuse it. Says nothing about anybody's private key. */
  readonly isSigned: boolean;
}

/** @returns `undefined` for a number without a key. @throws MetaError */
export async function readBusinessKey(graph: Graph, phoneNumberId: string): Promise<BusinessKey | undefined> {
  const json = await graph.call({ method: 'GET', path: [phoneNumberId, EDGE], repeatable: true });
  const [entry] = expectShape(answer, json).data;
  if (entry === undefined || entry.business_public_key.trim() === '') return undefined;
  return {
    publicKey: entry.business_public_key,
    isSigned: entry.business_public_key_signature_status === 'VALID',
  };
}

/**
 * Makes a public key the one that phones encrypt with for a phone number, at once and in place of the one before.
 * @param publicKey PEM (SPKI)
 * @throws MetaError
 */
export async function uploadBusinessKey(
  graph: Graph,
  phoneNumberId: string,
  publicKey: string,
): Promise<void> {
  expectSuccess(
    await graph.call({
      method: 'POST',
      path: [phoneNumberId, EDGE],
      body: { form: () => formWith(publicKey) },
      repeatable: true,
    }),
  );
}

const EDGE = 'whatsapp_business_encryption';

function formWith(publicKey: string): FormData {
  const form = new FormData();
  form.set('business_public_key', publicKey);
  return form;
}
