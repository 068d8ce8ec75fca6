import type { NodeOf } from '../state/schema.ts';
import type { NodeType } from './node-type.ts';

/** A business portfolio. */
export const businessType: NodeType<NodeOf<'business'>> = {
  name: 'Business',
  defaults: ['id', 'name'],
  fields: { name: (business) => business.name },
};
