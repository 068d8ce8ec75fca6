import { readFileSync } from 'node:fs';
import type { JsonValue } from '@flowsmith/flow-model';

/** A flow of the template gallery. */
export function exampleFlow(name: string): JsonValue {
  const file = new URL(`../../../../examples/flows/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
