import { generateTypes, type JsonValue } from '@flowsmith/flow-model';
import 'monaco-editor/languages/definitions/typescript/register';
import TsWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { typescriptDefaults } from 'monaco-editor/languages/features/typescript/register';
import { monaco, registerWorker } from '@/features/monaco/monaco.ts';
import { endpointLibs } from './endpoint-libs.ts';

/** Name of the source for the language service; the types of the flow lie beside it. */
export const SOURCE_URI = monaco.Uri.parse('file:///endpoint.ts');
const TYPES_PATH = 'file:///flow.ts';

registerWorker('typescript', () => new TsWorker());

/** `ScriptTarget.ESNext`, `ModuleKind.ESNext` and `ModuleResolutionKind.NodeJs` of Monaco's TypeScript. */
const NEWEST = 99;
const NODE = 2;

typescriptDefaults.setCompilerOptions({
  target: NEWEST,
  module: NEWEST,
  moduleResolution: NODE,
  allowImportingTsExtensions: true,
  allowNonTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  // Hosted handlers have neither a document nor Node: endpoint-libs.ts says what they have.
  lib: ['es2023'],
  types: [],
});
typescriptDefaults.setDiagnosticsOptions({ onlyVisible: true });
typescriptDefaults.setEagerModelSync(true);

let typedFlow: string | undefined;

/** Types handlers by a flow: payloads, data of screens, and where answers may lead. */
export function typeByFlow(flow: JsonValue): void {
  const { code } = generateTypes(flow);
  if (code === typedFlow) return;
  typedFlow = code;
  typescriptDefaults.setExtraLibs([...endpointLibs, { filePath: TYPES_PATH, content: code }]);
}

export { monaco };
