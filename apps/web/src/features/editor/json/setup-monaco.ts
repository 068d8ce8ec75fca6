import { flowJsonSchema, type FlowVersion } from '@flowsmith/flow-model';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { getWorker, jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { monaco, registerWorker } from '@/features/monaco/monaco.ts';

/** Name under which the document is known to Monaco; the schema is tied to it. */
export const MODEL_URI = monaco.Uri.parse('inmemory://flow/flow.json');

registerWorker('json', () => new JsonWorker());

// Problems come from the flow model, the same as everywhere; Monaco's own JSON service only completes and explains.
jsonDefaults.setModeConfiguration({
  ...jsonDefaults.modeConfiguration,
  diagnostics: false,
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
  colors: false,
});

/** Fetches the JSON service now: somebody whose network goes away later still has completion and help. */
export async function startJsonService(): Promise<void> {
  const worker = await getWorker();
  await worker(MODEL_URI);
}

let schemaVersion: FlowVersion | undefined;

/** Completion and hover help for a version of Flow JSON. */
export function setSchemaVersion(version: FlowVersion): void {
  if (schemaVersion === version) return;
  schemaVersion = version;
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas: [
      { uri: `flow-json-${version}`, fileMatch: [MODEL_URI.toString()], schema: flowJsonSchema(version) },
    ],
  });
}

export { monaco };
