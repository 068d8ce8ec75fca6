import { z } from 'zod';

export const template = z
  .object({
    name: z.string(),
    title: z.string(),
    summary: z.string(),
    categories: z.array(z.string()),
    needsEndpoint: z.boolean(),
    text: z.string().describe('The Flow JSON'),
  })
  .meta({ id: 'Template' });

export const templateList = z.object({ items: z.array(template) }).meta({ id: 'TemplateList' });

export type Template = z.output<typeof template>;
