import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';

/** The time that is left for something. */
export interface Budget {
  /** Aborts when the time is over. */
  readonly signal: AbortSignal;
  /** The result of the work, unless the time is over first: then `time-budget` is thrown, and the work is on its own. */
  spend<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Ends it, whether or not time is left. */
  stop(): void;
}

/** A budget of so many milliseconds from now. */
export function startBudget(milliseconds: number): Budget {
  const controller = new AbortController();
  const over = Promise.withResolvers<never>();
  // Nobody may be waiting when it is over.
  over.promise.catch(() => undefined);
  const timer = setTimeout(() => {
    const error = new EndpointError('time-budget', { detail: details.milliseconds(milliseconds) });
    controller.abort(error);
    over.reject(error);
  }, milliseconds);
  return {
    signal: controller.signal,
    spend: async (work) => {
      controller.signal.throwIfAborted();
      return await Promise.race([work(), over.promise]);
    },
    stop: () => clearTimeout(timer),
  };
}
