import type { JsonValue } from '@flowsmith/flow-model';
import type { Look, Shot } from '../types.ts';
import { openStudio, type Studio } from './studio.tsx';

/** Shots of the screens of a flow, each taken once for a look. */
export interface ShotBook {
  /**
   * The shot of a screen; `undefined` when the flow has no such screen.
   * @throws the signal's reason when aborted; what a component throws, when it cannot be drawn.
   */
  shot(flow: JsonValue, index: number, look: Look, signal?: AbortSignal): Promise<Shot | undefined>;
  /** Forgets all shots and takes the studio away. */
  close(): void;
}

/** Opens a book. It remembers one look of one flow at a time: memory stays within that of the flow drawn once. */
export function openShotBook(): ShotBook {
  let studio: Studio | undefined;
  let shots = new Map<number, Shot | undefined>();
  let shown: { readonly flow: JsonValue; readonly look: string } | undefined;
  /** The studio takes one shot at a time: each waits for the one before. */
  let last: Promise<unknown> = Promise.resolve();

  async function take(
    flow: JsonValue,
    index: number,
    look: Look,
    signal: AbortSignal | undefined,
  ): Promise<Shot | undefined> {
    signal?.throwIfAborted();
    const key = lookKey(look);
    if (shown?.flow !== flow || shown.look !== key) {
      shown = { flow, look: key };
      shots = new Map();
    }
    if (shots.has(index)) return shots.get(index);
    studio ??= openStudio();
    const shot = await studio.shoot(flow, index, look, signal);
    shots.set(index, shot);
    return shot;
  }

  return {
    shot(flow, index, look, signal) {
      const next = last.then(() => take(flow, index, look, signal));
      last = next.catch(() => undefined);
      return next;
    },
    close() {
      shots = new Map();
      shown = undefined;
      void last.then(() => {
        studio?.close();
        studio = undefined;
      });
    },
  };
}

function lookKey({ platform, theme, rtl, frame, branches }: Look): string {
  return [platform, theme, rtl, frame, branches].join(' ');
}
