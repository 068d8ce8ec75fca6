import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, expectSuccess, graphId } from './answers.ts';
import { readAllPages } from './read-all-pages.ts';

const words = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

const button = z
  .object({
    type: z.string(),
    text: z.string().catch(''),
    flow_id: graphId.nullish().catch(null),
    flow_action: words,
    navigate_screen: words,
  })
  .transform((item) => ({
    type: item.type,
    text: item.text,
    metaFlowId: item.flow_id ?? null,
    flowAction: item.flow_action,
    screen: item.navigate_screen,
  }));

const component = z.object({
  type: z.string(),
  format: z.string().optional().catch(undefined),
  text: words,
  buttons: z.array(button).catch([]),
});

const template = z
  .object({
    id: graphId,
    name: z.string(),
    language: z.string(),
    status: z.string().catch('UNKNOWN'),
    category: z.string().catch(''),
    rejected_reason: words,
    components: z.array(component).catch([]),
  })
  .transform(({ rejected_reason: rejectedReason, ...rest }) => ({ ...rest, rejectedReason }));

/** A template of messages, in one language. */
export type MetaTemplate = z.output<typeof template>;

const FIELDS = 'id,name,language,status,category,rejected_reason,components';
const EDGE = 'message_templates';

/** All templates of an account. @throws MetaError */
export function listTemplates(graph: Graph, wabaId: string): Promise<MetaTemplate[]> {
  return readAllPages(graph, [wabaId, EDGE], FIELDS, template);
}

const created = z.object({
  id: graphId,
  status: z.string().catch('PENDING'),
  category: z.string().catch(''),
});

/** Hands in a template, for Meta to review. @throws MetaError `template-exists` */
export async function createTemplate(
  graph: Graph,
  wabaId: string,
  wanted: object,
): Promise<z.output<typeof created>> {
  const answer = await graph.call({
    method: 'POST',
    path: [wabaId, EDGE],
    body: { json: wanted },
    repeatable: false,
  });
  return expectShape(created, answer);
}

/** Deletes a template in all its languages. @throws MetaError */
export async function deleteTemplate(graph: Graph, wabaId: string, name: string): Promise<void> {
  expectSuccess(
    await graph.call({ method: 'DELETE', path: [wabaId, EDGE], query: { name }, repeatable: true }),
  );
}
