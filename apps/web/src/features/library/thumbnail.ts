import type { JsonObject } from '@flowsmith/flow-model';
import type { FlowSummary } from '@/api/flows.ts';

/** The picture's part of a list entry. The API calls the screen an open record; it comes from JSON, so it is JSON. */
export function thumbnailOf(flow: FlowSummary): { version: string | null; screen: JsonObject } | null {
  const { thumbnail } = flow;
  return thumbnail === null ? null : { version: thumbnail.version, screen: thumbnail.screen as JsonObject };
}
