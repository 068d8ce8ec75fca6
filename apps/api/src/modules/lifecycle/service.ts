import type { z } from 'zod';
import { notYet } from '../not-yet.ts';
import type { LinkKey } from '../publishing/links.ts';
import type { Link } from '../publishing/schema.ts';
import type * as schema from './schema.ts';

/** Everything that can be done with a linked flow at Meta. */
export interface LifecycleService {
  possible(key: LinkKey): Promise<schema.Possible>;
  updateMetadata(key: LinkKey, changes: schema.UpdateMetadata): Promise<Link>;
  clone(key: LinkKey, wanted: schema.CloneFlow): Promise<z.output<typeof schema.cloned>>;
  assets(key: LinkKey): Promise<z.output<typeof schema.asset>[]>;
  health(key: LinkKey): Promise<schema.Health>;
  preview(key: LinkKey, options: schema.PreviewLink): Promise<z.output<typeof schema.previewLinkMade>>;
  metrics(key: LinkKey, query: schema.MetricsQuery): Promise<schema.Metrics>;
}

export function createLifecycleService(): LifecycleService {
  return {
    possible: notYet,
    updateMetadata: notYet,
    clone: notYet,
    assets: notYet,
    health: notYet,
    preview: notYet,
    metrics: notYet,
  };
}
