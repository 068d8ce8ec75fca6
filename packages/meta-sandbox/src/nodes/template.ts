import type { TemplateNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';

/** A message template (7.2). */
export const templateType: NodeType<TemplateNode> = {
  name: 'MessageTemplate',
  defaults: ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'],
  fields: {
    name: (template) => template.name,
    language: (template) => template.language,
    status: (template) => template.status,
    category: (template) => template.category,
    components: (template) => template.components,
    parameter_format: (template) =>
      /\{\{\s*[a-z_]\w*\s*\}\}/i.test(JSON.stringify(template.components)) ? 'NAMED' : 'POSITIONAL',
    quality_score: () => ({ score: 'UNKNOWN' }),
    rejected_reason: () => 'NONE',
    message_send_ttl_seconds: () => 2_592_000,
  },
};
