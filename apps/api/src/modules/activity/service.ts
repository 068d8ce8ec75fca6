import { notYet } from '../not-yet.ts';
import type { ActivityItem, ActivityQuery } from './schema.ts';

/** What was asked of Meta. */
export interface ActivityLog {
  list(query: ActivityQuery): Promise<{ items: ActivityItem[]; next?: string }>;
}

export function createActivityLog(): ActivityLog {
  return { list: notYet };
}
