import type { GuardedHandler, Handler, MediaFieldOf } from './types.ts';
import type { MediaFile } from './media.ts';

/** A context whose payload is only the part of the union that has these members. */
type Narrowed<Context, Match> = Context extends { readonly data: infer Data }
  ? Omit<Context, 'data' | 'media'> & {
      readonly data: string extends keyof Data ? Data & Match : Extract<Data, Match>;
      media(
        field: MediaFieldOf<string extends keyof Data ? Data : Extract<Data, Match>>,
      ): readonly MediaFile[];
    }
  : Context;

/**
 * A handler for those requests of a screen whose payload has these values, typed as such.
 *
 * @example
 * data_exchange: [
 *   when({ step: 'times' }, ({ data, respond }) => respond('SLOT', timesOf(data.day))),
 *   when({ step: 'hold' }, ({ data, respond }) => respond('DETAILS', hold(data.time))),
 * ]
 */
export function when<
  Context extends { readonly data: object },
  const Match extends Partial<Context['data']> & Partial<Record<string, string | number | boolean>>,
>(match: Match, handle: Handler<Narrowed<Context, Match>>): GuardedHandler<Context>;
export function when<Context extends { readonly data: object }>(
  match: Partial<Record<string, unknown>>,
  handle: Handler<Context>,
): GuardedHandler<Context> {
  const wanted = Object.entries(match);
  return {
    when: ({ data }) => {
      const given: Partial<Record<string, unknown>> = { ...data };
      return wanted.every(([key, value]) => Object.hasOwn(given, key) && given[key] === value);
    },
    handle,
  };
}
