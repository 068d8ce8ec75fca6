import type { Graph } from '../graph.ts';
import { FLOW_FIELDS, metaFlow, type MetaFlow } from './read-flow.ts';
import { readAllPages } from './read-all-pages.ts';

/** All flows of a WhatsApp Business Account, in Meta's order. @throws MetaError */
export function listFlows(graph: Graph, wabaId: string): Promise<MetaFlow[]> {
  return readAllPages(graph, [wabaId, 'flows'], FLOW_FIELDS, metaFlow);
}
