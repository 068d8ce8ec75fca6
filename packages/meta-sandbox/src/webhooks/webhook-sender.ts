import type { FastifyBaseLogger } from 'fastify';
import { signBody } from '@flowsmith/crypto';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { Clock } from '../graph/clock.ts';
import type { WebhookUpdate } from '../graph/context.ts';
import { messages } from '../messages.ts';
import { requestOnce } from '../net/request-once.ts';
import type { Delivery } from '../state/chat-schema.ts';
import type { World } from '../state/world.ts';
import { deliveriesOf, isHeld } from './deliveries-of.ts';
import { Lanes } from './lanes.ts';

/** What the sender works with. */
export interface SenderParts {
  readonly world: World;
  readonly faults: FaultBoard;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  /** Where webhooks go that nobody gave an address for. */
  readonly fallback: () => string | undefined;
}

/** Milliseconds that a callback has to answer. */
const PATIENCE = 10_000;
const MAX_FINISHED = 200;
/** With more waiting than this, the oldest are given up. */
const MAX_WAITING = 20_000;
const AT_ONCE = 8;
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Pauses before the first repeats; later ones come hourly. */
const PAUSES = [1, 5, 30, 120, 600, 1_800].map((seconds) => seconds * SECOND);
const GIVE_UP_AFTER = 7 * 24 * HOUR;
/** The longest sleep: the clock may be set meanwhile, and timers do not take more than 24 days. */
const LONGEST = HOUR;

/**
 * Delivers webhooks at least once (8.2): signed, one after the other within a chat or a flow, repeated with growing pauses
 * for seven days. What waits is kept with the state; what is done only while the process runs.
 */
export class WebhookSender {
  readonly #parts: SenderParts;
  readonly #lanes: Lanes;
  readonly #closing = new AbortController();
  /** Ids of those that wait for something to overtake them. */
  readonly #held = new Set<string>();
  #finished: readonly Delivery[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** When the timer goes off, on the clock of the process. */
  #wakeAt = Number.POSITIVE_INFINITY;

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#lanes = new Lanes(AT_ONCE, (id) => this.#attempt(id));
    parts.clock.onSet(() => this.#wake());
    this.#wake();
  }

  /** What waits, and what was done of late; the latest first. */
  get deliveries(): readonly Delivery[] {
    return [...this.#parts.world.deliveries.all(), ...this.#finished].toSorted((a, b) => b.at - a.at);
  }

  /** Sends an update to everybody who hears of it. */
  send(update: WebhookUpdate): void {
    const { world } = this.#parts;
    const held = [...this.#held].flatMap((id) => world.deliveries.get(id) ?? []);
    for (const delivery of deliveriesOf(update, this.#parts, held)) {
      world.deliveries.put(delivery);
      if (isHeld(delivery)) this.#held.add(delivery.id);
      else this.#held.delete(delivery.id);
      this.#admit(delivery);
    }
    while (world.deliveries.size > MAX_WAITING) world.deliveries.remove(world.deliveries.first()?.id ?? '');
  }

  /** Sends one again now, also one that was delivered. @returns whether there is such a one */
  again(id: string): boolean {
    const { world, clock } = this.#parts;
    const delivery = world.deliveries.get(id) ?? this.#finished.find((done) => done.id === id);
    if (delivery === undefined) return false;
    this.#finished = this.#finished.filter((done) => done.id !== id);
    this.#admit(world.deliveries.put({ ...delivery, status: 'waiting', dueAt: clock.now().getTime() }));
    return true;
  }

  /** Sends all that wait now. */
  retry(): void {
    const { world, clock } = this.#parts;
    for (const delivery of world.deliveries.all()) {
      world.deliveries.put({ ...delivery, dueAt: Math.min(delivery.dueAt, clock.now().getTime()) });
    }
    this.#wake();
  }

  /** Ends what is under way; it is tried again after the next start. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#closing.abort();
    await this.#lanes.close();
  }

  #wake(): void {
    for (const delivery of this.#parts.world.deliveries.all()) this.#admit(delivery);
  }

  /** Queues a delivery that is due, or else sees to it that somebody looks again when it is. */
  #admit({ id, lane, dueAt, attempts }: Delivery): void {
    if (this.#closing.signal.aborted) return;
    const wait = dueAt - this.#parts.clock.now().getTime();
    // What failed once must not hold up what comes after it.
    if (wait <= 0) this.#lanes.add(attempts.length === 0 ? lane : `again ${id}`, id);
    else this.#sleep(Math.min(wait, LONGEST));
  }

  #sleep(wait: number): void {
    const wakeAt = performance.now() + wait;
    if (wakeAt >= this.#wakeAt) return;
    clearTimeout(this.#timer);
    this.#wakeAt = wakeAt;
    this.#timer = setTimeout(() => {
      this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#wake();
    }, wait).unref();
  }

  async #attempt(id: string): Promise<void> {
    const { world, clock } = this.#parts;
    const delivery = world.deliveries.get(id);
    if (delivery === undefined || this.#closing.signal.aborted) return;
    const at = clock.now().getTime();
    const outcome = await this.#post(delivery);
    if (this.#closing.signal.aborted) return;
    const attempts = [...delivery.attempts, { at, ...outcome }];
    if (outcome.status === 200) return this.#finish({ ...delivery, attempts, status: 'delivered' });
    const dueAt = clock.now().getTime() + (PAUSES[attempts.length - 1] ?? HOUR);
    if (dueAt > delivery.at + GIVE_UP_AFTER) return this.#finish({ ...delivery, attempts, status: 'failed' });
    const again = world.deliveries.put({ ...delivery, attempts, dueAt });
    // Only then this attempt has ended.
    setImmediate(() => this.#admit(again));
  }

  #finish(delivery: Delivery): void {
    this.#parts.world.deliveries.remove(delivery.id);
    this.#finished = [delivery, ...this.#finished].slice(0, MAX_FINISHED);
  }

  async #post(delivery: Delivery): Promise<{ status?: number; error?: string }> {
    const { url: uri, body } = delivery;
    const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.#closing.signal]);
    try {
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'SBX',
        ...this.#signature(delivery),
      };
      const { status } = await requestOnce({ method: 'POST', uri, headers, body, signal, limit: 1_000_000 });
      return { status };
    } catch (error) {
      this.#parts.log.info({ err: error }, messages.log.webhookFailed);
      return { error: signal.aborted ? messages.webhook.timeout : messages.webhook.unreachable };
    }
  }

  #signature({ appId, body, signature }: Delivery): Record<string, string> {
    const secret = this.#parts.world.find('app', appId)?.secret ?? '';
    if (signature === 'none') return {};
    return { 'x-hub-signature-256': signBody(body, signature === 'right' ? secret : `not ${secret}`) };
  }
}
