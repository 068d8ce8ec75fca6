import { notYet } from '../not-yet.ts';
import type { TestNumber } from './schema.ts';

/** Numbers that messages are tried with, for each account. */
export interface TestNumbers {
  list(accountId: string): Promise<TestNumber[]>;
  put(accountId: string, number: string, label: string | null): Promise<TestNumber>;
  remove(accountId: string, number: string): Promise<void>;
}

export function createTestNumbers(): TestNumbers {
  return { list: notYet, put: notYet, remove: notYet };
}
