import type { JsonObject } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { TemplateNode, WabaNode } from '../state/schema.ts';
import { listNodes, listRequestOf, nestedListRequestOf } from './list-nodes.ts';
import { requestedFields } from './read-node.ts';
import { templateType } from './template.ts';

/** The templates of an account, newest first; the edge can be searched by name, status, language and category. */
export function listTemplates(
  waba: WabaNode,
  request: FieldRequest | undefined,
  context: CallContext,
): Promise<JsonObject> {
  const templates = context.sandbox.world
    .all('template')
    .filter(({ wabaId, deletedAt }) => wabaId === waba.id && deletedAt === undefined)
    .filter((template) => request !== undefined || isAskedFor(template, context))
    .toSorted((a, b) => b.order - a.order);
  const list =
    request === undefined ? listRequestOf(context, requestedFields(context)) : nestedListRequestOf(request);
  return listNodes(templateType, templates, (template) => template.order, list, context);
}

function isAskedFor(template: TemplateNode, { parameters }: CallContext): boolean {
  const { name, language, status, category } = template;
  const fits = (asked: string | undefined, value: string) =>
    asked === undefined || asked === '' || asked === value;
  const text = parameters.text('name_or_content')?.toLowerCase();
  return (
    (parameters.text('name') === undefined || name.includes(parameters.text('name') ?? '')) &&
    (text === undefined || JSON.stringify(template).toLowerCase().includes(text)) &&
    fits(parameters.text('language'), language) &&
    fits(parameters.text('status')?.toUpperCase(), status) &&
    fits(parameters.text('category')?.toUpperCase(), category)
  );
}
