import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { readAllPages } from './read-all-pages.ts';

const asset = z.object({ asset_type: z.string(), download_url: z.string() });
const MAX_BYTES = 11 * 1024 * 1024;

/**
 * The document of a flow: of the draft, where there is one.
 * @returns `undefined` when nothing was ever uploaded.
 * @throws MetaError
 */
export async function downloadFlowJson(graph: Graph, flowId: string): Promise<string | undefined> {
  const assets = await readAllPages(graph, [flowId, 'assets'], 'name,asset_type,download_url', asset);
  const document = assets.find(({ asset_type }) => asset_type === 'FLOW_JSON');
  return document === undefined ? undefined : graph.download(document.download_url, MAX_BYTES);
}
