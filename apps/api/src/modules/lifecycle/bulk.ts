import { notYet } from '../not-yet.ts';
import type { BulkJob, StartBulk } from './bulk-schema.ts';

/** One action on many flows. */
export interface BulkService {
  start(wanted: StartBulk): Promise<BulkJob>;
  list(): Promise<Omit<BulkJob, 'items'>[]>;
  read(jobId: string): Promise<BulkJob>;
  cancel(jobId: string): Promise<BulkJob>;
}

export function createBulkService(): BulkService {
  return { start: notYet, list: notYet, read: notYet, cancel: notYet };
}
