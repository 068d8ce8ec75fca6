import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@flowsmith/flow-model';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { Clock } from '../graph/clock.ts';
import type { WebhookUpdate } from '../graph/context.ts';
import type { Delivery } from '../state/chat-schema.ts';
import type { World } from '../state/world.ts';
import { metaJson } from './meta-json.ts';
import { targetsOf } from './targets-of.ts';

interface Parts {
  readonly world: World;
  readonly faults: FaultBoard;
  readonly clock: Clock;
  /** Where webhooks go that nobody gave an address for. */
  readonly fallback: () => string | undefined;
}

/** Milliseconds after which an update that was held back goes out though nothing overtook it. */
const HELD_AT_MOST = 5_000;
const OVERTAKEN_AFTER = 250;
const DEFAULT_DELAY = 3_000;

/**
 * The webhooks for an update, one for each callback, with what faults make of them (11.3).
 * @param held those that wait for something to overtake them; released, they are among the result
 */
export function deliveriesOf(update: WebhookUpdate, parts: Parts, held: readonly Delivery[]): Delivery[] {
  const { world, clock, faults } = parts;
  const targets = targetsOf(update, world, parts.fallback);
  if (targets.length === 0) return [];
  const at = clock.now().getTime();
  const twist = twistOf(faults);
  const entries = [entryOf(update, at), ...(twist.batch ? fillers(update, at) : [])];
  return targets.flatMap(({ appId, url }) => {
    const delivery: Delivery = {
      id: randomUUID(),
      appId,
      url,
      field: update.field,
      lane: `${appId} ${update.lane}`,
      at,
      body: metaJson({ object: 'whatsapp_business_account', entry: entries }),
      status: 'waiting',
      attempts: [],
      dueAt: at,
      signature: twist.signature,
    };
    const unknown = twist.unknown ? [{ ...delivery, id: randomUUID(), body: unknownBody(update, at) }] : [];
    const twice = twist.duplicate ? [{ ...delivery, id: randomUUID() }] : [];
    return [...unknown, ...late(delivery, twist, held), ...twice];
  });
}

function twistOf(faults: FaultBoard) {
  const unsigned = faults.take('webhook-unsigned') !== undefined;
  const wrong = faults.take('webhook-wrong-signature') !== undefined;
  const delayed = faults.take('webhook-delayed');
  return {
    signature: unsigned ? ('none' as const) : wrong ? ('wrong' as const) : ('right' as const),
    duplicate: faults.take('webhook-duplicate') !== undefined,
    unknown: faults.take('webhook-unknown-event') !== undefined,
    batch: faults.take('webhook-batch') !== undefined,
    delay: delayed && (delayed.delay ?? DEFAULT_DELAY),
    held: faults.take('webhook-out-of-order') !== undefined,
  };
}

/** What comes late must not hold up the rest; what is held back goes out soon after the next of its chat. */
function late(delivery: Delivery, twist: ReturnType<typeof twistOf>, held: readonly Delivery[]): Delivery[] {
  const { id, lane, dueAt } = delivery;
  if (twist.delay !== undefined) return [{ ...delivery, lane: `late ${id}`, dueAt: dueAt + twist.delay }];
  if (twist.held) return [{ ...delivery, lane: heldLane(lane), dueAt: dueAt + HELD_AT_MOST }];
  const overtaken = held.filter((other) => other.lane === heldLane(lane));
  const released = overtaken.map((other) => ({
    ...other,
    lane: `late ${other.id}`,
    dueAt: dueAt + OVERTAKEN_AFTER,
  }));
  return [delivery, ...released];
}

const HELD = 'held ';
const heldLane = (lane: string): string => `${HELD}${lane}`;

/** Does a delivery wait for something to overtake it? */
export const isHeld = ({ lane }: Delivery): boolean => lane.startsWith(HELD);

function entryOf({ wabaId, field, value }: Pick<WebhookUpdate, 'wabaId' | 'field' | 'value'>, at: number) {
  return { id: wabaId, time: Math.floor(at / 1000), changes: [{ field, value }] };
}

/** Entries of other accounts and fields, as they come when Meta sends several at once. */
function fillers({ wabaId }: WebhookUpdate, at: number): JsonObject[] {
  const about = { field: 'account_update', value: { event: 'ACCOUNT_UPDATE' } };
  return [entryOf({ wabaId, ...about }, at), entryOf({ wabaId: '900100200399999', ...about }, at)];
}

function unknownBody({ wabaId, field }: WebhookUpdate, at: number): string {
  const value = { event: 'SANDBOX_EVENT_OF_THE_FUTURE', message_of: 'nobody' };
  const entry = [entryOf({ wabaId, field, value }, at)];
  return metaJson({ object: 'whatsapp_business_account', entry });
}
