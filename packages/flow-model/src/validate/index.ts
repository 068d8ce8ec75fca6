/** What is wrong with a flow, why, and where. */
export { fromMetaErrors } from './fromMetaErrors.ts';
export { toMetaErrors } from './toMetaErrors.ts';
export type { Diagnostic, Fix, MetaPointer, MetaValidationError, Severity, Stage } from './types.ts';
export { validateDocument } from './validateDocument.ts';
