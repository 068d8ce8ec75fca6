import type { components } from '@flowsmith/api-types';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { client, send } from './client.ts';
import { messages } from './messages.ts';
import { securityKey } from './own-account.ts';

/** A key on a device or in a password manager, by which a person signs in. */
export type Passkey = components['schemas']['Passkey'];
type WebAuthnRequest = components['schemas']['WebAuthnRequest'];

/** Signs in with a passkey: the browser asks which. */
export function usePasskeySignIn() {
  const mutation = useMutation({
    mutationFn: async () => {
      const request = await send(client.POST('/api/auth/sign-in/passkey/options'));
      return send(client.POST('/api/auth/sign-in/passkey', { body: await sign(request) }));
    },
  });
  return { ...mutation, isPossible: canUsePasskeys() };
}

/** Proves again that it is the person, with a passkey. */
export function usePasskeyConfirmation() {
  return useMutation({
    mutationFn: async () => {
      const request = await send(client.POST('/api/auth/confirm/passkey/options'));
      await send(client.POST('/api/auth/confirm', { body: await sign(request) }));
    },
  });
}

/** Makes a passkey for this person. */
export function useCreatePasskey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      const { ticket, options } = await send(client.POST('/api/auth/passkeys/options'));
      if (!isCreation(options)) throw broken();
      const { startRegistration } = await import('@simplewebauthn/browser');
      const credential = await startRegistration({ optionsJSON: options }).catch(explain);
      const { authenticatorAttachment, clientExtensionResults, id, rawId, response, type } = credential;
      const { attestationObject, clientDataJSON, transports } = response;
      return send(
        client.POST('/api/auth/passkeys', {
          body: {
            ticket,
            name,
            credential: {
              id,
              rawId,
              type,
              authenticatorAttachment: authenticatorAttachment ?? null,
              clientExtensionResults: { ...clientExtensionResults },
              response: {
                attestationObject,
                clientDataJSON,
                ...(transports === undefined ? {} : { transports }),
              },
            },
          },
        }),
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: securityKey }),
  });
}

/** Whether this browser has passkeys at all, at this address: they belong to names, not to numbers (WebAuthn, 5.1.2). */
export function canUsePasskeys(): boolean {
  const isNumber = /^[\d.]+$|:/.test(location.hostname);
  return window.isSecureContext && !isNumber && typeof window.PublicKeyCredential === 'function';
}

/** Lets the browser sign what the server wants signed. */
async function sign({ ticket, options }: WebAuthnRequest) {
  if (!isRequest(options)) throw broken();
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const credential = await startAuthentication({ optionsJSON: options }).catch(explain);
  const { authenticatorAttachment, clientExtensionResults, id, rawId, response, type } = credential;
  const { authenticatorData, clientDataJSON, signature, userHandle } = response;
  return {
    ticket,
    credential: {
      id,
      rawId,
      type,
      authenticatorAttachment: authenticatorAttachment ?? null,
      clientExtensionResults: { ...clientExtensionResults },
      response: { authenticatorData, clientDataJSON, signature, userHandle: userHandle ?? null },
    },
  };
}

/** Why the browser made or used no passkey, in our words: its own are for programmers. */
function explain(thrown: unknown): never {
  const name = thrown instanceof Error ? thrown.name : '';
  const words =
    name === 'InvalidStateError'
      ? messages.passkey.exists
      : name === 'NotAllowedError' || name === 'AbortError'
        ? messages.passkey.stopped
        : messages.passkey.failed;
  throw new ApiError({ code: 'passkey', status: 0, message: words, cause: thrown });
}

function broken(): ApiError {
  return new ApiError({ code: 'bad-answer', status: 200, ...messages.badAnswer(200) });
}

/** The server's options are those of WebAuthn Level 3; what makes them what they are is checked, the browser checks the rest. */
function isRequest(options: object): options is PublicKeyCredentialRequestOptionsJSON {
  return 'challenge' in options && typeof options.challenge === 'string';
}

/** The same for a new passkey. */
function isCreation(options: object): options is PublicKeyCredentialCreationOptionsJSON {
  return 'challenge' in options && 'rp' in options && 'user' in options && 'pubKeyCredParams' in options;
}
