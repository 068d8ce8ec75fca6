/** What is made from the spec and from flows for other tools. */
export { flowJsonSchema, type JsonSchema } from './flow-json-schema.ts';
export { endpointAsks, type EndpointAsks, type ScreenAsks } from './endpoint/endpointAsks.ts';
export { endpointModule } from './endpoint/endpointModule.ts';
export { endpointRequests, type EndpointRequest } from './endpoint/endpointRequests.ts';
export {
  hasConflictMarkers,
  mergeModule,
  type MergeConflict,
  type MergedModule,
  type MergeSides,
} from './endpoint/mergeModule.ts';
export { pywaEndpoint } from './endpoint/pywaEndpoint.ts';
export { rulesModule } from './endpoint/rulesModule.ts';
export { generatePywa } from './pywa/generatePywa.ts';
export { generateTypes } from './types/generateTypes.ts';
export { generateTypeScript } from './typescript/generateTypeScript.ts';
export type { GeneratedCode, GenerationNote } from './code/types.ts';
