import { z } from 'zod';
import { moment } from '../../http/schemas.ts';
import { messages } from '../../messages.ts';
import { HOST_PATTERN } from '../../net/allowed-hosts.ts';
import { environment } from './schemas/environments.ts';
import { endpointKey } from './schemas/keys.ts';
import { version } from './schemas/sources.ts';

export * from './schemas/environments.ts';
export * from './schemas/exchanges.ts';
export * from './schemas/keys.ts';
export * from './schemas/sources.ts';
export * from './schemas/trials.ts';

const allowedHosts = z
  .array(z.string().trim().toLowerCase().max(260).regex(HOST_PATTERN, messages.endpoints.host))
  .max(100)
  .describe('Hosts that handlers may fetch from: api.example.com, *.example.com, api.example.com:8443');

const secretInfo = z.object({ name: z.string(), updatedAt: moment });

export const environmentState = z
  .object({
    environment,
    path: z.string().describe('Where it answers, below the address of this server'),
    deployed: version.nullable().describe('The version that answers; null: none'),
    isCurrent: z
      .boolean()
      .describe('Whether the deployed version is the source, and the flow, as they are now'),
    allowedHosts: z.array(z.string()),
    keepPayloads: z.boolean(),
    checkSignatures: z.boolean(),
    signatures: z
      .enum(['checked', 'no-secret', 'off'])
      .describe(
        'checked: requests without a good signature are refused (432). no-secret: no linked account has an app secret.',
      ),
    secrets: z.array(secretInfo),
    store: z.object({ keys: z.number().int() }),
    updatedAt: moment,
  })
  .meta({ id: 'EndpointEnvironment' });

export const endpoint = z
  .object({
    flowId: z.uuid(),
    source: z.object({
      revision: z.number().int().describe('0: the one made from the flow; nothing was saved yet'),
      updatedAt: moment.nullable(),
    }),
    keys: z.array(endpointKey),
    draft: environmentState,
    live: environmentState,
  })
  .meta({ id: 'Endpoint', description: 'The server side of a flow. No secret is ever in it.' });

const environmentChange = z
  .object({ allowedHosts, keepPayloads: z.boolean(), checkSignatures: z.boolean() })
  .partial();

export const changeEndpoint = z
  .object({ draft: environmentChange, live: environmentChange })
  .partial()
  .meta({ id: 'ChangeEndpoint', description: 'What is left out stays.' });

export const secretParams = z.object({
  id: z.uuid(),
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, messages.endpoints.secretName),
});

export const putSecret = z
  .object({
    value: z.string().min(1).max(16_384).describe('Kept sealed, never sent back'),
    environment: environment.optional().describe('Default: both'),
  })
  .meta({ id: 'PutEndpointSecret' });

export const secretQuery = z.object({ environment: environment.optional().describe('Default: both') });

export type Endpoint = z.output<typeof endpoint>;
export type EnvironmentState = z.output<typeof environmentState>;
export type ChangeEndpoint = z.output<typeof changeEndpoint>;
