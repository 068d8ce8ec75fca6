/** Pages of help on problems. */
export { helpFor, helpGroups } from './helpFor.ts';
export type { Help, HelpTable } from './types.ts';
