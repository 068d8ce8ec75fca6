import { generateKeyPair, importPrivateKey, openResponse, sealRequest, signBody } from '@flowsmith/crypto';
import type { PrivateKey, PublicKey } from '@flowsmith/crypto';
import type { Handle, HttpReply } from '../handler/types.ts';

/** The secret of the app that tests are linked to. */
export const APP_SECRET = 'app-secret-for-tests';

/** A key pair, both halves ready. Making one takes a moment: share it between the tests of a file. */
export async function newKeys(): Promise<{ readonly privateKey: PrivateKey; readonly publicKey: PublicKey }> {
  const { privateKeyPem, publicKey } = await generateKeyPair();
  return { privateKey: await importPrivateKey(privateKeyPem), publicKey };
}

/** A request as Meta relays it: encrypted, and signed with the app secret. */
export interface SealedCall {
  readonly body: string;
  readonly headers: { readonly [name: string]: string };
  /** Opens the answer on the phone's side; `undefined` for one without body. */
  open(reply: Pick<HttpReply, 'body'>): unknown;
}

/** Encrypts and signs a request as phone and relay do. */
export function sealedCall(request: object, publicKey: PublicKey, secret = APP_SECRET): SealedCall {
  const { envelope, session } = sealRequest(request, publicKey);
  const body = JSON.stringify(envelope);
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signBody(body, secret) },
    open: (reply) => (reply.body === '' ? undefined : openResponse(session, reply.body)),
  };
}

/** Sends a request to a handler and opens what comes back. */
export async function call(handle: Handle, request: object, publicKey: PublicKey) {
  const sealed = sealedCall(request, publicKey);
  const reply = await handle(sealed.body, sealed.headers);
  return { status: reply.status, headers: reply.headers, body: sealed.open(reply) };
}
