import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from '../../document/index.ts';
import type { FlowDocument, JsonObject, JsonValue } from '../../document/index.ts';
import { objectOr } from '../../runtime/json.ts';

const folder = new URL('../../../../../examples/flows/', import.meta.url);

/** Flows of the template gallery: neither its index nor what they are played with. */
export const exampleFiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.play.json') && file !== 'index.json')
  .sort();

/** The text of a file of the template gallery. */
export function exampleText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** A flow of the template gallery as a document. */
export function exampleDocument(file: string): FlowDocument {
  return parseDocument(exampleText(file));
}

/** A flow of the template gallery as a value. */
export function exampleFlow(file: string): JsonObject {
  return objectOr(exampleDocument(file).value);
}

/** The index of the template gallery. */
export function exampleIndex(): JsonValue {
  return JSON.parse(exampleText('index.json'));
}

/** What a flow of the template gallery is played with. */
export function exampleKit(file: string): JsonValue {
  return JSON.parse(exampleText(file.replace(/\.json$/, '.play.json')));
}
