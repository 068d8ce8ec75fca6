import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { readAllPages } from './read-all-pages.ts';

const asset = z
  .object({ name: z.string().catch(''), asset_type: z.string(), download_url: z.string() })
  .transform(({ name, asset_type, download_url }) => ({ name, type: asset_type, url: download_url }));

/** A file of a flow. Its address is good for minutes. */
export type Asset = z.output<typeof asset>;

/** The files of a flow; there is one, of type `FLOW_JSON`, once something was uploaded. @throws MetaError */
export function listAssets(graph: Graph, flowId: string): Promise<Asset[]> {
  return readAllPages(graph, [flowId, 'assets'], 'name,asset_type,download_url', asset);
}
