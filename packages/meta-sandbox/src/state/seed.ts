import type { AccessToken, GraphNodeInput } from './schema.ts';

/** What a new sandbox starts with. */
export interface SandboxSeed {
  readonly nodes: readonly GraphNodeInput[];
  readonly tokens: readonly AccessToken[];
  /** Signs links and makes ids; random unless given. With it, the same calls yield the same ids. */
  readonly secret?: string;
}

/** What a client needs to use the sandbox as an account. The token works nowhere else: it starts with `SBX`. */
export const SANDBOX_ACCOUNT = {
  name: 'Sandbox',
  wabaId: '900100200300400',
  phoneNumberId: '700100200300401',
  appId: '500100200300403',
  accessToken: 'SBX-flowsmith-sandbox-system-user',
  /** Signs the requests that it sends to endpoints. */
  appSecret: 'SBX-flowsmith-sandbox-app-secret',
  apiVersion: 'v25.0',
  /** Path (after the public URL) of an endpoint that answers pings, for trying out flows that need one. */
  endpointPath: '/_sandbox/endpoint',
} as const;

const businessId = '400100200300404';

/** One business with one app, one account and one phone number, and a token that may do everything. */
export const defaultSeed: SandboxSeed = {
  nodes: [
    { kind: 'business', id: businessId, name: 'Flowsmith Sandbox' },
    {
      kind: 'app',
      id: SANDBOX_ACCOUNT.appId,
      businessId,
      name: 'Sandbox App',
      link: 'https://www.facebook.com/games/?app_id=500100200300403',
      secret: SANDBOX_ACCOUNT.appSecret,
      webhookFields: ['messages', 'flows'],
    },
    {
      kind: 'waba',
      id: SANDBOX_ACCOUNT.wabaId,
      businessId,
      name: 'Sandbox Bistro',
      currency: 'EUR',
      timezoneId: '58',
      templateNamespace: 'sandbox_namespace',
      subscribedApps: [{ appId: SANDBOX_ACCOUNT.appId }],
      skippedChecks: [],
    },
    {
      kind: 'phone',
      id: SANDBOX_ACCOUNT.phoneNumberId,
      wabaId: SANDBOX_ACCOUNT.wabaId,
      displayPhoneNumber: '+49 30 123456',
      verifiedName: 'Sandbox Bistro',
      status: 'CONNECTED',
      qualityRating: 'GREEN',
      codeVerificationStatus: 'VERIFIED',
      nameStatus: 'APPROVED',
      platformType: 'CLOUD_API',
      throughputLevel: 'STANDARD',
      accountMode: 'SANDBOX',
    },
  ],
  tokens: [
    {
      value: SANDBOX_ACCOUNT.accessToken,
      appId: SANDBOX_ACCOUNT.appId,
      type: 'SYSTEM_USER',
      userId: '122100200300405',
      scopes: [
        'whatsapp_business_management',
        'whatsapp_business_messaging',
        'business_management',
        'public_profile',
      ],
      issuedAt: 0,
      expiresAt: 0,
      revoked: false,
    },
  ],
};
