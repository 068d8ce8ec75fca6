import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphDate } from '../graph/dates.ts';
import type { FlowNode } from '../state/schema.ts';

/** Life of a preview link, in milliseconds (Graph API 2.12). */
const LIFE = 30 * 24 * 60 * 60 * 1000;

/** The preview link of a flow, made when there is none, when it expired, or when `invalidate` asks for a new one. */
export function openPreview(
  flow: FlowNode,
  invalidate: boolean,
  { world, now, publicUrl }: Sandbox,
): JsonObject {
  const at = now().getTime();
  const isGood = flow.preview !== undefined && flow.preview.expiresAt > at && !invalidate;
  const preview = isGood && flow.preview ? flow.preview : { token: randomUUID(), expiresAt: at + LIFE };
  if (!isGood) world.put({ ...(world.find('flow', flow.id) ?? flow), preview });
  return {
    preview_url: `${publicUrl()}/wa/manage/flows/${flow.id}/preview/?token=${preview.token}`,
    expires_at: graphDate(preview.expiresAt),
  };
}
