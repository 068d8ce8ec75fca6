import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../graph/context.ts';
import type { FlowNode } from '../state/schema.ts';

/** Life of a preview link, in milliseconds (Graph API 2.12). */
const LIFE = 30 * 24 * 60 * 60 * 1000;

/** A link to the preview page. */
export interface PreviewLink {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The preview link of a flow, made when there is none, when it expired, or when `invalidate` asks for a new one. */
export function openPreview(
  flow: FlowNode,
  invalidate: boolean,
  { world, now, publicUrl }: Sandbox,
): PreviewLink {
  const at = now().getTime();
  const kept =
    !invalidate && flow.preview !== undefined && flow.preview.expiresAt > at ? flow.preview : undefined;
  const preview = kept ?? { token: randomUUID(), expiresAt: at + LIFE };
  if (kept === undefined) world.put({ ...(world.find('flow', flow.id) ?? flow), preview });
  const url = `${publicUrl()}/wa/manage/flows/${flow.id}/preview/?token=${preview.token}`;
  return { url, expiresAt: preview.expiresAt };
}
