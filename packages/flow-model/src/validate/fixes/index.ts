/** Edits that mend problems. */
export { applyFixes, fixable } from './applyFixes.ts';
export type { FixesApplied } from './applyFixes.ts';
export { fixesFor } from './fixesFor.ts';
