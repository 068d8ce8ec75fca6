import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import type { FlowSummary } from '@/api/flows.ts';

/** A flow with only its first screen, from what the library's list carries; `undefined` when it carries nothing. */
export function thumbnailValue({ thumbnail }: FlowSummary): JsonValue | undefined {
  if (thumbnail === null) return undefined;
  // The API calls the screen an open record; it was parsed from JSON, so it is JSON.
  const screen = thumbnail.screen as JsonObject;
  return { ...(thumbnail.version === null ? {} : { version: thumbnail.version }), screens: [screen] };
}
