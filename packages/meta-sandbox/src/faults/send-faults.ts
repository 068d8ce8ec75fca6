import { sendErrors } from '../graph/send-errors.ts';
import type { Fault } from './fault.ts';

const sending = { group: 'call', where: { method: 'POST', path: /^\d+\/messages$/ } } as const;
const answers = (error: () => ReturnType<typeof sendErrors.windowClosed>) =>
  ({ ...sending, effect: { kind: 'error', error } }) as const;

/** Refusals of messages, and of what they need (1.8, 7.3). */
export const sendFaults = {
  'window-closed': {
    title: 'The customer has not written for 24 hours',
    ...answers(sendErrors.windowClosed),
  },
  'not-allow-listed': {
    title: 'The recipient may not get messages of a test number',
    ...answers(sendErrors.notAllowListed),
  },
  'flow-blocked': { title: 'The flow is blocked', ...answers(sendErrors.flowBlocked) },
  'flow-throttled': { title: 'The flow is throttled', ...answers(sendErrors.flowThrottled) },
  'message-throughput': { title: 'Too many messages of the number', ...answers(sendErrors.throughput) },
  'pair-rate': { title: 'Too many messages to the same customer', ...answers(sendErrors.pairRate) },
  'spam-limit': { title: 'Messages of the number were reported as spam', ...answers(sendErrors.spamLimit) },
  payment: { title: 'The account cannot pay', ...answers(sendErrors.payment) },
  undeliverable: {
    title: 'A message is accepted, and then fails',
    group: 'call',
    effect: { kind: 'elsewhere' },
  },
  'key-mismatch': {
    title: 'The signature of the public key is not valid',
    group: 'call',
    where: { method: 'GET', path: /\/whatsapp_business_encryption$/ },
    effect: {
      kind: 'rewrite',
      rewrite: ({ data, ...body }) => ({
        ...body,
        data: Array.isArray(data)
          ? data.map((row: object) => ({ ...row, business_public_key_signature_status: 'MISMATCH' }))
          : data,
      }),
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;
