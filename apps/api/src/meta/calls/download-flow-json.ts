import type { Graph } from '../graph.ts';
import { listAssets } from './list-assets.ts';

/** Largest document that is fetched; Meta takes 10 MB. */
export const MOST_FLOW_BYTES = 11 * 1024 * 1024;

/**
 * The document of a flow: of the draft, where there is one.
 * @returns `undefined` when nothing was ever uploaded.
 * @throws MetaError
 */
export async function downloadFlowJson(graph: Graph, flowId: string): Promise<string | undefined> {
  const document = (await listAssets(graph, flowId)).find(({ type }) => type === 'FLOW_JSON');
  return document === undefined ? undefined : graph.download(document.url, MOST_FLOW_BYTES);
}
