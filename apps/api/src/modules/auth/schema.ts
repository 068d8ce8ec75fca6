import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../../auth/permissions.ts';
import { moment, plainText } from '../../http/schemas.ts';

export const role = z.enum(ROLES);
export const permission = z.enum(PERMISSIONS);

const id = z.uuid();
const personName = plainText(100);
const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((address) => address.toLowerCase());
/** What is typed to sign in with: any length that a password may have had at any time. */
const typedPassword = z.string().min(1).max(1_000);
/** Rules of new passwords are the service's: it explains them. */
const newPassword = z.string().max(1_000).describe('12 to 128 characters, none that many others use, too');
const secretToken = z.string().min(1).max(200);
const code = z.string().trim().min(1).max(40);

export const me = z
  .object({
    actor: z.object({
      kind: z
        .enum(['local', 'user', 'key', 'nobody'])
        .describe('local: the person at the machine of the server, where nobody has to sign in'),
      id: id.optional(),
      name: z.string().optional(),
      email: z.string().optional(),
      role: role.optional(),
    }),
    permissions: z.array(permission),
    signInRequired: z.boolean(),
    setup: z.literal('owner-needed').optional().describe('Nobody can sign in yet: there is no owner'),
  })
  .meta({ id: 'Me', description: 'Who asks, and what they may do.' });

// Links that are opened once.

export const linkToken = z.object({ token: secretToken });

export const oneTimeLink = z
  .object({
    kind: z.enum(['owner', 'invitation', 'reset']),
    email: z.string().nullable(),
    role: role.nullable(),
    name: z.string().nullable().describe('Of whose password is reset'),
    invitedBy: z.string().nullable(),
    expiresAt: moment.nullable(),
  })
  .meta({ id: 'OneTimeLink', description: 'What a link is for, before it is used.' });

export const setup = z.object({ token: secretToken, name: personName, email, password: newPassword });
export const acceptInvitation = z.object({ token: secretToken, name: personName, password: newPassword });
export const resetPassword = z.object({ token: secretToken, password: newPassword });

// Signing in.

export const signIn = z.object({ email: z.string().trim().min(1).max(254), password: typedPassword });
export const signInCode = z.object({
  ticket: secretToken,
  code: code.describe('Of the authenticator app, or a recovery code'),
});

export const signInResult = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('signed-in') }),
    z.object({
      state: z.literal('code-needed'),
      ticket: z.string().describe('Goes with the code; a few minutes'),
    }),
  ])
  .meta({ id: 'SignInResult' });

/** Passkeys speak the JSON of WebAuthn Level 3; browsers read and write it themselves. */
const webAuthnOptions = z.record(z.string(), z.unknown());
const base64url = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/);
const transports = z.array(z.string().max(30)).max(10).optional();
const extensionResults = z.record(z.string().max(100), z.unknown()).default({});
const attachment = z.enum(['platform', 'cross-platform']).nullish();

export const webAuthnRequest = z
  .object({ ticket: z.string(), options: webAuthnOptions.describe('For navigator.credentials') })
  .meta({ id: 'WebAuthnRequest' });

export const newCredential = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensionResults,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports }),
});

export const usedCredential = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensionResults,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

export const passkeySignIn = z.object({ ticket: secretToken, credential: usedCredential });

// One's own account.

export const confirm = z.union([
  z.object({ password: typedPassword, code: code.optional() }),
  z.object({ ticket: secretToken, credential: usedCredential }),
]);

export const profile = z.object({ name: personName });
export const changePassword = z.object({ current: typedPassword, password: newPassword });

export const passkey = z
  .object({
    id,
    name: z.string(),
    synced: z.boolean().describe('Kept by a service on all devices of its owner'),
    createdAt: moment,
    lastUsedAt: moment.nullable(),
  })
  .meta({ id: 'Passkey' });

export const security = z
  .object({
    passwordChangedAt: moment,
    totp: z.object({ since: moment, recoveryCodesLeft: z.number().int() }).nullable(),
    passkeys: z.array(passkey),
    confirmedUntil: moment
      .nullable()
      .describe('Until when sensitive changes need no password; null: they need it now'),
  })
  .meta({ id: 'AccountSecurity' });

export const session = z
  .object({
    id,
    current: z.boolean(),
    device: z.string().describe('Browser and system in words'),
    address: z.string(),
    method: z.enum(['password', 'password-and-code', 'passkey', 'link']),
    createdAt: moment,
    lastSeenAt: moment,
    expiresAt: moment,
  })
  .meta({ id: 'Session' });
export const sessionList = z.object({ items: z.array(session) });
export const sessionParams = z.object({ sessionId: id });

export const newTotp = z
  .object({
    secret: z.string().describe('Base32, to type'),
    uri: z.string().describe('otpauth://…, to scan'),
  })
  .meta({ id: 'NewTotp' });
export const totpCode = z.object({ code });
export const recoveryCodes = z
  .object({ codes: z.array(z.string()).describe('Shown this once') })
  .meta({ id: 'RecoveryCodes' });

export const createPasskey = z.object({
  ticket: secretToken,
  name: personName,
  credential: newCredential,
});
export const renamePasskey = z.object({ name: personName });
export const passkeyParams = z.object({ passkeyId: id });

// People.

export const member = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    role,
    isYou: z.boolean(),
    hasTotp: z.boolean(),
    passkeys: z.number().int(),
    createdAt: moment,
    lastSeenAt: moment.nullable(),
  })
  .meta({ id: 'Member' });
export const memberList = z.object({ items: z.array(member) });
export const memberParams = z.object({ memberId: id });
export const changeMember = z.object({ role });
export const makeResetLink = z.object({
  removeSecondFactors: z
    .boolean()
    .default(false)
    .describe('Also takes authenticator app and passkeys away, for who lost them'),
});

export const madeLink = z
  .object({ link: z.string().describe('Shown this once'), expiresAt: moment })
  .meta({ id: 'MadeLink' });

export const invitation = z
  .object({
    id,
    email: z.string(),
    role,
    invitedBy: z.string().nullable(),
    createdAt: moment,
    expiresAt: moment,
  })
  .meta({ id: 'Invitation' });
export const invitationList = z.object({ items: z.array(invitation) });
export const invite = z.object({
  email,
  role,
  expiresInDays: z.number().int().min(1).max(30).default(7),
});
export const invited = z
  .object({ invitation, link: z.string().describe('Shown this once') })
  .meta({ id: 'MadeInvitation' });
export const invitationParams = z.object({ invitationId: id });

// Keys of the API.

export const apiKey = z
  .object({
    id,
    name: z.string(),
    prefix: z.string().describe('How the key begins, to tell it from others'),
    scopes: z.array(permission),
    createdBy: z.string(),
    createdAt: moment,
    expiresAt: moment.nullable(),
    lastUsedAt: moment.nullable(),
    lastAddress: z.string().nullable(),
    state: z.enum(['active', 'expired', 'revoked']),
  })
  .meta({ id: 'ApiKey' });
export const keyList = z.object({ items: z.array(apiKey) });
export const createKey = z.object({
  name: personName,
  scopes: z.array(permission).min(1).max(PERMISSIONS.length),
  expiresInDays: z.number().int().min(1).max(730).nullable().describe('null: never'),
});
export const createdKey = z
  .object({ key: apiKey, token: z.string().describe('fs_…, shown this once') })
  .meta({ id: 'CreatedApiKey' });
export const keyParams = z.object({ keyId: id });

export type SignInResult = z.output<typeof signInResult>;
export type OneTimeLink = z.output<typeof oneTimeLink>;
export type UsedCredential = z.output<typeof usedCredential>;
export type NewCredential = z.output<typeof newCredential>;
export type Session = z.output<typeof session>;
export type Security = z.output<typeof security>;
export type Passkey = z.output<typeof passkey>;
export type Member = z.output<typeof member>;
export type Invitation = z.output<typeof invitation>;
export type ApiKey = z.output<typeof apiKey>;
