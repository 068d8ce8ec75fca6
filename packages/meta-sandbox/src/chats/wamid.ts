import { createHmac } from 'node:crypto';
import type { World } from '../state/world.ts';

/** A new message id in the form of WhatsApp's: base64 over the customer's number, the direction, and a unique part. */
export function newWamid(waId: string, from: 'business' | 'customer', world: World): string {
  const unique = createHmac('sha256', world.secret).update(`message ${world.nextNumber()}`).digest('hex');
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, waId.length]),
    Buffer.from(waId),
    Buffer.from([0x15, 0x02, 0x00, from === 'business' ? 0x11 : 0x12, 0x18, 0x14]),
    Buffer.from(unique.slice(0, 20).toUpperCase()),
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString('base64url')}`;
}
