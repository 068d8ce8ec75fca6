import { caller, type Caller } from '../schema.ts';

/** The header by which phones of the builder and the sandbox say who they are. Only a label in the log: nothing else depends on it. */
export const CALLER_HEADER = 'x-flowsmith-caller';

const claimed = caller.catch('network');

/** Who asks, by the header {@link CALLER_HEADER}; whoever says nothing, or anything else, is from the network. */
export function callerOf(header: string | readonly string[] | undefined): Caller {
  return claimed.parse(header);
}
