import { notYet } from '../not-yet.ts';
import type * as schema from './environment-schema.ts';

/** Flows between accounts. */
export interface EnvironmentService {
  overview(from: string, to: string): Promise<schema.EnvironmentOverview['items']>;
  compare(flowId: string, from: string, to: string): Promise<schema.Comparison>;
  promote(flowId: string, wanted: schema.Promote): Promise<schema.Promoted>;
  migrate(wanted: schema.Migrate): Promise<schema.Migrated>;
  references(query: {
    accountId?: string | undefined;
    flowId?: string | undefined;
  }): Promise<schema.Reference[]>;
}

export function createEnvironmentService(): EnvironmentService {
  return { overview: notYet, compare: notYet, promote: notYet, migrate: notYet, references: notYet };
}
