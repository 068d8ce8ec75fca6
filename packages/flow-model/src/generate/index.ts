/** What is made from the spec and from flows for other tools. */
export { flowJsonSchema, type JsonSchema } from './flow-json-schema.ts';
export { generatePywa } from './pywa/generatePywa.ts';
export type { GeneratedCode, GenerationNote } from './code/types.ts';
