import { z } from 'zod';
import type { Config } from '../config.ts';
import { messages } from '../messages.ts';

/** What an administrative command may use. */
export interface AdminContext {
  /** The settings of the server, from the same environment. */
  readonly config: Config;
  /** Writes a line of the result, on standard output. */
  readonly say: (line: string) => void;
  /** Tells how far it is, on standard error; the line replaces the last one where that is a terminal. */
  readonly progress: (line: string) => void;
}

/** One thing that `flowsmith` does to the data of a server. */
export interface AdminCommand {
  /** @param request as the command line sends it, not checked yet */
  run(request: unknown, context: AdminContext): Promise<void>;
}

/** Why an administrative command did not do what was asked, for the person who asked. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  constructor(text: { readonly message: string; readonly hint?: string }, cause?: unknown) {
    super(text.hint === undefined ? text.message : `${text.message}\n${text.hint}`, { cause });
  }
}

/** A command from the shape of its request and what it does. */
export function adminCommand<Request>(
  shape: z.ZodType<Request>,
  run: (request: Request, context: AdminContext) => Promise<void>,
): AdminCommand {
  return {
    run: async (given, context) => {
      const request = shape.safeParse(given);
      if (!request.success) throw new AdminError(messages.admin.badRequest(z.prettifyError(request.error)));
      await run(request.data, context);
    },
  };
}
