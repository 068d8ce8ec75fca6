import { notYet } from '../not-yet.ts';
import type { Flow } from '../flows/schema.ts';
import type { LinkKey } from '../publishing/links.ts';
import type { Link } from '../publishing/schema.ts';
import type { Drift } from './environment-schema.ts';

/** Flows that were changed at Meta. */
export interface DriftService {
  read(key: LinkKey): Promise<Drift>;
  pull(key: LinkKey, base: number | undefined): Promise<Flow>;
  overwrite(key: LinkKey): Promise<Link>;
}

export function createDriftService(): DriftService {
  return { read: notYet, pull: notYet, overwrite: notYet };
}
