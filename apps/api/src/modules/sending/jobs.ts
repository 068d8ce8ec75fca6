import { notYet } from '../not-yet.ts';
import type { CheckedList, CheckList, SendJob, SendJobQuery, StartSendJob } from './list-schema.ts';

/** Messages to many people. */
export interface SendJobService {
  checkList(accountId: string, input: CheckList): Promise<CheckedList>;
  start(accountId: string, input: StartSendJob): Promise<SendJob>;
  list(query: SendJobQuery): Promise<SendJob[]>;
  read(jobId: string): Promise<SendJob>;
  change(jobId: string, perSecond: number): Promise<SendJob>;
  pause(jobId: string): Promise<SendJob>;
  resume(jobId: string): Promise<SendJob>;
  cancel(jobId: string): Promise<SendJob>;
  retry(jobId: string, statuses: readonly ('failed' | 'unknown' | 'canceled')[]): Promise<SendJob>;
}

export function createSendJobService(): SendJobService {
  return {
    checkList: notYet,
    start: notYet,
    list: notYet,
    read: notYet,
    change: notYet,
    pause: notYet,
    resume: notYet,
    cancel: notYet,
    retry: notYet,
  };
}
