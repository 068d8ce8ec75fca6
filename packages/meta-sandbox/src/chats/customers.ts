import { createHmac } from 'node:crypto';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { Customer, Habits } from '../state/chat-schema.ts';

/** A phone that does what one expects. */
export const usualHabits: Habits = {
  reachable: true,
  connected: true,
  readsAtOnce: false,
  hidesNumber: false,
  allowListed: true,
  optedOut: false,
};

const MAX_CUSTOMERS = 10_000;

/** Countries of the first digits of numbers, for business-scoped user ids. The longest prefix counts. */
const COUNTRIES: Readonly<Record<string, string>> = {
  '1': 'US',
  '27': 'ZA',
  '31': 'NL',
  '33': 'FR',
  '34': 'ES',
  '39': 'IT',
  '41': 'CH',
  '43': 'AT',
  '44': 'GB',
  '49': 'DE',
  '52': 'MX',
  '54': 'AR',
  '55': 'BR',
  '57': 'CO',
  '62': 'ID',
  '91': 'IN',
  '351': 'PT',
  '971': 'AE',
};

/** The digits of a phone number as people write it; `undefined` when it is none. */
export function digitsOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s()+.-]/g, '');
  return /^[1-9]\d{5,17}$/.test(digits) ? digits : undefined;
}

/** The customer with this number, made if there is none. Makes room by forgetting whoever came first. */
export function customerOf(waId: string, { world }: Sandbox, name?: string): Customer {
  const known = world.customers.get(waId);
  if (known !== undefined) return known;
  while (world.customers.size >= MAX_CUSTOMERS) world.customers.remove(world.customers.first()?.id ?? '');
  return world.customers.put({
    id: waId,
    userId: userIdOf(waId, world.secret),
    name: name ?? messages.chat.guest(waId.slice(-4)),
    habits: usualHabits,
    order: world.nextNumber(),
  });
}

/** The customer with this business-scoped user id. */
export function customerByUserId(userId: string, { world }: Sandbox): Customer | undefined {
  return world.customers.all().find((customer) => customer.userId === userId);
}

function userIdOf(waId: string, secret: string): string {
  const prefix = [3, 2, 1]
    .map((length) => waId.slice(0, length))
    .find((start) => Object.hasOwn(COUNTRIES, start));
  const country = COUNTRIES[prefix ?? ''] ?? 'US';
  const digest = createHmac('sha256', secret).update(`user ${waId}`).digest();
  const digits = (digest.readBigUInt64BE(0) * 1_000n + BigInt(digest.readUInt16BE(8) % 1_000)).toString();
  return `${country}.${digits.padStart(20, '1').slice(0, 20)}`;
}
