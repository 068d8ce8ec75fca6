import type { z } from 'zod';
import { notYet } from '../not-yet.ts';
import type { CheckedMessage, CheckMessage, SendMessage } from './message-schema.ts';
import type { SendForm, SentMessage, SentQuery, uploadedMedia } from './schema.ts';

/** Messages to one person. */
export interface SendingService {
  form(accountId: string, flowId: string, mode: 'published' | 'draft'): Promise<SendForm>;
  check(accountId: string, input: CheckMessage): Promise<CheckedMessage>;
  send(accountId: string, input: SendMessage): Promise<SentMessage>;
  list(query: SentQuery): Promise<{ items: SentMessage[]; next?: string }>;
  uploadMedia(
    accountId: string,
    file: { name: string; type: string; bytes: Buffer },
  ): Promise<z.output<typeof uploadedMedia>>;
}

export function createSendingService(): SendingService {
  return { form: notYet, check: notYet, send: notYet, list: notYet, uploadMedia: notYet };
}
