import { parseDocument, type JsonValue } from '@flowsmith/flow-model';
import type { Host } from '../host.ts';
import { errors } from '../messages.ts';
import { UsageError } from '../usageError.ts';
import { readFlow } from './readFlow.ts';

/**
 * Reads a flow as a value.
 * @throws {UsageError} when it cannot be read or is not JSON
 */
export async function readValue(file: string, host: Host): Promise<JsonValue> {
  const { value } = parseDocument(await readFlow(file, host));
  if (value === undefined) throw new UsageError(errors.notJson(file));
  return value;
}
