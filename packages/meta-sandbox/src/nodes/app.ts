import type { AppNode } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';

/** A Meta app. */
export const appType: NodeType<AppNode> = {
  name: 'Application',
  defaults: ['id', 'name', 'link'],
  fields: {
    name: (app) => app.name,
    link: (app) => app.link,
  },
};
