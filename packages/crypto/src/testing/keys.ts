import { generateKeyPair } from '../keys/generate-key-pair.ts';
import { importPrivateKey } from '../keys/private-key.ts';

/** A new key pair, both halves ready to use. Making one takes a moment: share it between the tests of a file. */
export async function newKeys() {
  const { privateKeyPem, publicKey } = await generateKeyPair();
  return { privateKey: await importPrivateKey(privateKeyPem), publicKey };
}
