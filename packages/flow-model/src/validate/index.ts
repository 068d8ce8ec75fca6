/** What is wrong with a flow, why, and where. */
export { fromMetaErrors } from './fromMetaErrors.ts';
export { shownByMetaNow } from './shownByMetaNow.ts';
export type { ShownByMeta } from './shownByMetaNow.ts';
export { toMetaErrors } from './toMetaErrors.ts';
export type { Diagnostic, Fix, MetaPointer, MetaValidationError, Severity, Stage } from './types.ts';
export { applyFixes, fixable, fixesFor } from './fixes/index.ts';
export type { FixesApplied } from './fixes/index.ts';
export { helpFor, helpGroups } from './help/index.ts';
export type { Help } from './help/index.ts';
export { lints } from './lints/index.ts';
export type { Lint, LintChoice } from './lints/index.ts';
export { prepareValidation } from './prepareValidation.ts';
export { validateDocument } from './validateDocument.ts';
export type { ValidateOptions } from './validateDocument.ts';
