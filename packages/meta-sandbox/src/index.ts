/**
 * A stand-in for Meta's Graph API as a Fastify plugin, for working on flows without a Meta account. Never load it where
 * real customers are served.
 *
 * @example
 * await app.register(sandboxPlugin, { prefix: '/sandbox/graph', publicUrl: 'http://localhost:4000/sandbox/graph' });
 * // Then use SANDBOX_ACCOUNT as any other account, with that address as its Graph base URL.
 */
export { sandboxPlugin } from './sandbox-plugin.ts';
export type { SandboxOptions } from './sandbox-plugin.ts';

/** The account that a new sandbox starts with. */
export { SANDBOX_ACCOUNT } from './state/seed.ts';
export type { SandboxSeed } from './state/seed.ts';

/** Keeping the state between starts. */
export type { SandboxStore } from './state/persistence.ts';

/** Where picked files lie. */
export { createCdn } from './cdn/cdn.ts';
export type { Cdn, CdnOptions } from './cdn/cdn.ts';
