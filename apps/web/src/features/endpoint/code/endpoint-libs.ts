import platformTypes from '../../../../../../packages/endpoint/src/platform/types.ts?raw';
import endpointError from '../../../../../../packages/endpoint/src/endpointError.ts?raw';
import endpointMessages from '../../../../../../packages/endpoint/src/messages.ts?raw';
import jsonTypes from '../../../../../../packages/flow-model/src/document/types.ts?raw';

/** A file that the language service knows of. */
export interface Lib {
  readonly filePath: string;
  readonly content: string;
}

/** The very sources that hosted handlers are defined with, as text. */
const define = import.meta.glob<string>(
  ['../../../../../../packages/endpoint/src/define/*.ts', '!**/*.test.ts', '!**/readRequest.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const PACKAGE = 'file:///node_modules/@flowsmith/endpoint';

/** What the hosted platform offers to handlers (docs/endpoint.md): JSON and text over `fetch`, a console, nothing else. */
const GLOBALS = `
interface HostedResponse {
  readonly url: string;
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  json(): Promise<unknown>;
}
/** Asks another server, for JSON or text. Its host must stand in the settings of the endpoint. */
declare function fetch(
  url: string,
  options?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly signal?: AbortSignal },
): Promise<HostedResponse>;
/** Its lines stand in the log of the endpoint. */
declare const console: Readonly<Record<'debug' | 'info' | 'log' | 'warn' | 'error', (...values: unknown[]) => void>>;
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}
interface ReadableStream<Chunk> extends AsyncIterable<Chunk> {}
`;

const PLATFORM = `
import type { Store } from './types.ts';
/** A secret by its name; rejects when there is none of that name. Set them in the settings of the endpoint. */
export declare function secret(name: string): Promise<string>;
/** Small values that outlive a request; draft and live have one each. */
export declare const store: Store;
`;

/** Everything that handlers can import or use, but the types of the flow. */
export const endpointLibs: readonly Lib[] = [
  ...Object.entries(define).map(([path, content]) => ({
    filePath: `${PACKAGE}/define/${path.slice(path.lastIndexOf('/') + 1)}`,
    // What reads requests is the host's: handlers never see it.
    content: content.replace(/^export .* from '\.\/readRequest\.ts';$/gm, ''),
  })),
  { filePath: `${PACKAGE}/endpointError.ts`, content: endpointError },
  { filePath: `${PACKAGE}/messages.ts`, content: endpointMessages },
  { filePath: `${PACKAGE}/index.d.ts`, content: "export * from './define/index.ts';" },
  { filePath: `${PACKAGE}/platform/types.ts`, content: platformTypes },
  { filePath: `${PACKAGE}/platform/index.d.ts`, content: PLATFORM },
  { filePath: 'file:///node_modules/@flowsmith/flow-model/index.ts', content: jsonTypes },
  { filePath: 'file:///globals.d.ts', content: GLOBALS },
];
