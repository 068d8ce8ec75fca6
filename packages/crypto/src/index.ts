/**
 * The crypto of WhatsApp Flows: both sides of the encrypted exchange, keys, signatures and picked files.
 *
 * @example An endpoint
 * const key = await importPrivateKey(pem);
 * if (checkBodySignature(raw, header, [appSecret]) !== 'valid') return status(432);
 * const { body, session } = await openRequest(JSON.parse(raw), [key]);
 * return sealResponse(session, { screen: 'DONE', data: {} });
 */

/** Failures: which step, why, what to do. */
export { CryptoError } from './crypto-error.ts';
export type { CryptoErrorCode, CryptoStep } from './messages.ts';

/** The exchange, the endpoint's side. */
export { openRequest } from './exchange/open-request.ts';
export type { OpenedRequest } from './exchange/open-request.ts';
export { sealResponse } from './exchange/seal-response.ts';
export { diagnoseRequest } from './exchange/diagnose-request.ts';

/** The exchange, the phone's side. */
export { sealRequest } from './exchange/seal-request.ts';
export type { SealedRequest } from './exchange/seal-request.ts';
export { openResponse } from './exchange/open-response.ts';
export type { ExchangeSession, RequestEnvelope, RequestKey } from './exchange/types.ts';

/** Keys of phone numbers: RSA, 2048 bits. */
export { generateKeyPair } from './keys/generate-key-pair.ts';
export type { GeneratedKeyPair } from './keys/generate-key-pair.ts';
export { importPrivateKey } from './keys/private-key.ts';
export type { PrivateKey } from './keys/private-key.ts';
export { importPublicKey } from './keys/public-key.ts';
export type { PublicKey } from './keys/public-key.ts';

/** Signatures made with an app secret. */
export { checkBodySignature, signBody } from './signatures/body-signature.ts';
export type { BodySignatureCheck } from './signatures/body-signature.ts';
export { appSecretProof, isAppSecretProof } from './signatures/app-secret-proof.ts';
export { checkFlowToken, signFlowToken } from './signatures/flow-token-signature.ts';
export type { FlowTokenCheck } from './signatures/flow-token-signature.ts';

/** Files of PhotoPicker and DocumentPicker. */
export { openMedia } from './media/open-media.ts';
export { openMediaStream } from './media/open-media-stream.ts';
export { sealMedia } from './media/seal-media.ts';
export type { MediaKeys, SealedMedia } from './media/seal-media.ts';
export type { MediaEncryption } from './media/types.ts';
