/**
 * Flows in other versions of Flow JSON.
 *
 * @example
 * const result = upgradeFlow(doc, { to: '7.3' });
 * if (result.ok) result.losses.map(({ text }) => text);
 */
export { upgradeFlow } from './upgradeFlow.ts';
export type { UpgradeNote, UpgradeResult } from './types.ts';
