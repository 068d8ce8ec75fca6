import { customersPath } from '@/features/customers/paths.ts';
import { messages } from './messages.ts';

/** Address of a part of the sandbox. */
export function sandboxPath(part: 'faults' | 'webhooks' = 'faults'): string {
  return `/sandbox-tools/${part}`;
}

/** The parts of the sandbox, as tabs. */
export const sandboxParts = [
  { id: 'phones', title: messages.parts.phones, to: customersPath() },
  { id: 'faults', title: messages.parts.faults, to: sandboxPath('faults') },
  { id: 'webhooks', title: messages.parts.webhooks, to: sandboxPath('webhooks') },
];
