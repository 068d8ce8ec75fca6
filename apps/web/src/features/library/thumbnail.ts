import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { FlowSummary } from '@/api/flows.ts';

/** A flow with only its first screen, from what the library's list carries; `undefined` when it carries nothing. */
export function thumbnailValue({ thumbnail }: FlowSummary): JsonValue | undefined {
  if (thumbnail === null) return undefined;
  const { screen } = thumbnail;
  if (!isJson(screen)) return undefined;
  return { ...(thumbnail.version === null ? {} : { version: thumbnail.version }), screens: [screen] };
}

/** The API calls the screen an open record; it came as JSON, so all of it is JSON. */
function isJson(record: object): record is JsonObject {
  return !Array.isArray(record);
}
