import { flowJsonSchema, type FlowVersion } from '@flowsmith/flow-model';
import 'monaco-editor/features/register.all';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { getWorker, jsonDefaults } from 'monaco-editor/languages/features/json/register';

/** Name under which the document is known to Monaco; the schema is tied to it. */
export const MODEL_URI = monaco.Uri.parse('inmemory://flow/flow.json');

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

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

/** Monaco draws with colours of its own theme, taken from the builder's tokens at the time of the call. */
export function applyTheme(theme: 'light' | 'dark'): void {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => hex(style.getPropertyValue(`--${name}`));
  monaco.editor.defineTheme('flowsmith', {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: token('info').slice(1) },
      { token: 'string.value.json', foreground: token('ink').slice(1) },
      { token: 'number.json', foreground: token('warning').slice(1) },
      { token: 'keyword.json', foreground: token('accent').slice(1) },
    ],
    colors: {
      'editor.background': token('panel'),
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('faint'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.lineHighlightBackground': token('hover'),
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': token('line'),
      'editorWidget.background': token('raised'),
      'editorWidget.border': token('line'),
      'editorHoverWidget.background': token('raised'),
      'editorSuggestWidget.background': token('raised'),
      'editorError.foreground': token('danger'),
      'editorWarning.foreground': token('warning'),
      'editorInfo.foreground': token('info'),
      focusBorder: token('focus'),
    },
  });
  monaco.editor.setTheme('flowsmith');
}

/** Monaco takes colours as hexadecimal digits only. */
function hex(color: string): string {
  const value = color.trim();
  return /^#[0-9a-f]{6}$/i.test(value) ? value : '#808080';
}

export { monaco };
