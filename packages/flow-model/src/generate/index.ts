/** What is made from the spec for other tools. */
export { flowJsonSchema, type JsonSchema } from './flow-json-schema.ts';
