import type { RouteOptions } from 'fastify';

/** Ways to sign in, as OpenAPI names them. */
export const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'A key of the API: fs_…' },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-flowsmith', description: 'Of a browser' },
} as const;

const EITHER: readonly Readonly<Record<string, readonly string[]>>[] = [{ key: [] }, { session: [] }];

/** What the OpenAPI document says of who may ask a route: `x-permission`, and how to sign in for it. */
export function describePermission({ config }: Pick<RouteOptions, 'config'>) {
  const permission = config?.permission;
  return {
    'x-permission': permission,
    security: permission === 'public' ? [] : EITHER,
  };
}
