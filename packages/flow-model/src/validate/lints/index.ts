/** Advice beyond what Meta checks. */
export { lintFlow } from './lintFlow.ts';
export type { LintChoice } from './lintFlow.ts';
export type { Lint } from './lint.ts';
export { lints } from './registry.ts';
