import type { z } from 'zod';
import type { JsonObject } from '@flowsmith/flow-model';
import { defineCall } from '../graph/context.ts';
import type { CallContext } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import type { Parameters } from '../http/parameters.ts';
import { listTemplates } from '../nodes/list-templates.ts';
import { withFlow } from '../templates/with-flow.ts';
import { checkNameFree, deleteTemplates } from '../templates/template-names.ts';
import { review } from '../templates/review.ts';
import {
  categorySchema,
  componentsSchema,
  languageSchema,
  nameSchema,
} from '../templates/template-schema.ts';
import type { TemplateNode, WabaNode } from '../state/schema.ts';

const edge = { kind: 'waba', edge: 'message_templates', scopes: ['whatsapp_business_management'] } as const;

/** `GET`, `POST` and `DELETE /{waba}/message_templates`, and `POST /{template}` (7.2). */
export const templateCalls = [
  defineCall({
    ...edge,
    method: 'GET',
    run: (context) => listTemplates(context.node, undefined, context),
  }),
  defineCall({ ...edge, method: 'POST', run: (context) => create(context) }),
  defineCall({
    ...edge,
    method: 'DELETE',
    run: ({ node: waba, parameters, sandbox }) => {
      deleteTemplates(waba.id, parameters.requiredText('name'), parameters.text('hsm_id'), sandbox);
      return { success: true };
    },
  }),
  defineCall({
    kind: 'template',
    edge: '',
    method: 'POST',
    scopes: ['whatsapp_business_management'],
    run: async ({ node: template, parameters, sandbox }) => {
      const components = parameters.json('components');
      const category = parameters.text('category');
      if (components === undefined && category === undefined) throw graphErrors.nothingToDo();
      const changed: TemplateNode = {
        ...template,
        ...(components !== undefined && {
          components: await componentsOf(components, template.name, template.wabaId, sandbox),
        }),
        ...(category !== undefined && { category: read(categorySchema, category, 'category') }),
        status: 'PENDING',
      };
      sandbox.world.put(changed);
      review(changed.id, sandbox);
      return { success: true, id: template.id, category: changed.category };
    },
  }),
];

async function create({ node: waba, parameters, sandbox }: CallContext<WabaNode>): Promise<JsonObject> {
  const name = read(nameSchema, parameters.requiredText('name'), 'name');
  const language = read(languageSchema, languageOf(parameters), 'language');
  const category = read(categorySchema, parameters.requiredText('category'), 'category');
  checkNameFree(waba.id, name, language, sandbox);
  const components = await componentsOf(parameters.json('components'), name, waba.id, sandbox);
  const order = sandbox.world.nextNumber();
  const id = String(800_100_200_300_000 + order);
  sandbox.world.put({
    kind: 'template',
    id,
    wabaId: waba.id,
    order,
    name,
    language,
    category,
    status: 'PENDING',
    components,
  });
  review(id, sandbox);
  return { id, status: 'PENDING', category };
}

/** Some libraries send the language as templates are sent: `{"code": "en_US"}`. */
function languageOf(parameters: Parameters): string {
  const value = parameters.json('language');
  if (typeof value !== 'object' || value === null) return parameters.requiredText('language');
  return 'code' in value && typeof value['code'] === 'string' ? value['code'] : '';
}

async function componentsOf(value: unknown, name: string, wabaId: string, sandbox: CallContext['sandbox']) {
  if (value === undefined) throw graphErrors.parameterMissing('components');
  return withFlow(read(componentsSchema, value, 'components'), name, wabaId, sandbox);
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw graphErrors.parameterShape([name, ...(issue?.path ?? [])].join('.'), issue?.message ?? '');
}
