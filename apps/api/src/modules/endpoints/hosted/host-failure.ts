import { messages } from '../../../messages.ts';
import type { IsolateError } from '../../../isolate/pool.ts';
import type { IsolateFailure } from '../../../isolate/protocol.ts';

/** Why handlers were not run, or not to their end. */
export type HostFailureCode = IsolateFailure | 'not-deployed' | 'invalid-source';

/** Handlers could not answer, for a reason that is not their own error. */
export class HostFailure extends Error {
  override readonly name = 'HostFailure';
  readonly code: HostFailureCode;
  readonly hint: string;
  /** Where in the source, from 1. */
  readonly place: SourcePlace | undefined;

  /** @param detail in the words of the engine */
  constructor(code: HostFailureCode, detail?: string, place?: SourcePlace) {
    const { message, hint } = messages.endpoints.failures[code];
    super(detail === undefined || detail === '' ? message : `${message} (${detail})`);
    this.code = code;
    this.hint = hint;
    this.place = place;
  }
}

/** What a handler threw. Its texts are its own: they may hold anything that a person entered. */
export class HandlerError extends Error {
  override readonly name = 'HandlerError';
  readonly thrown: { readonly name: string; readonly message: string; readonly stack: string };

  constructor(thrown: HandlerError['thrown']) {
    super(thrown.message);
    this.thrown = thrown;
  }
}

/** A place in a source, both numbers from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
}

/** Where the program was, as a stack of the isolate says. */
export function placeIn(stack: string): SourcePlace | undefined {
  const [, line, column = '1'] = /\bprogram:(\d+)(?::(\d+))?/.exec(stack) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** What became of a program that could not be run to its end. Only what it says while it is loaded is repeated. */
export function hostFailureOf({ code, message, guestStack }: IsolateError): HostFailure {
  return new HostFailure(code, code === 'load-failed' ? message : undefined, placeIn(guestStack));
}
