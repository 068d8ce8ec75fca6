import { messages } from '../messages.ts';

/** Why a request to an address that somebody entered was not sent, or brought nothing. */
export type OutgoingErrorCode = keyof typeof messages.outgoing;

/** A request to the outside failed. Its text may be shown to whoever wrote the address: no address behind a name is in it. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';
  readonly code: OutgoingErrorCode;

  constructor(code: OutgoingErrorCode, detail = '', cause?: unknown) {
    super(messages.outgoing[code](detail), { cause });
    this.code = code;
  }
}
