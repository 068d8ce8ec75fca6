import type { z } from 'zod';
import { notYet } from '../not-yet.ts';
import type { createdTemplate, CreateTemplate, MessageTemplate } from './template-schema.ts';

/** Templates of messages with a button that opens a flow. */
export interface TemplateMessageService {
  list(accountId: string, flowId: string | undefined): Promise<MessageTemplate[]>;
  create(accountId: string, wanted: CreateTemplate): Promise<z.output<typeof createdTemplate>>;
  remove(accountId: string, name: string): Promise<void>;
}

export function createTemplateMessageService(): TemplateMessageService {
  return { list: notYet, create: notYet, remove: notYet };
}
