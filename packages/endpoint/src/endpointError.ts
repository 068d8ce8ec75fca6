import { explanations, type EndpointErrorCode } from './messages.ts';

/**
 * Why a request could not be answered as it should. Its own texts hold no values of a request and no key material, so
 * they may be logged; `cause` may be anything that a handler or a library threw.
 */
export class EndpointError extends Error {
  override readonly name = 'EndpointError';
  readonly code: EndpointErrorCode;
  /** The likely cause and what to do. */
  readonly hint: string;
  /** The place, field or number that the failure is about, if there is one to name. */
  readonly detail: string | undefined;
  /** For an answer that a phone would refuse: everything that is wrong with it, in words. */
  readonly problems: readonly AnswerProblem[];

  constructor(code: EndpointErrorCode, options: EndpointErrorOptions = {}) {
    const { message, hint } = explanations[code];
    const { detail, cause, problems = [] } = options;
    super(
      detail === undefined ? message : `${message} (${detail})`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.hint = hint;
    this.detail = detail;
    this.problems = problems;
  }

  /** For stored records. Without the cause, which may hold anything. */
  toJSON(): object {
    const { name, code, message, hint, detail, problems } = this;
    return { name, code, message, hint, detail, problems };
  }
}

/** What stands behind an error. */
export interface EndpointErrorOptions {
  readonly detail?: string;
  readonly cause?: unknown;
  readonly problems?: readonly AnswerProblem[];
}

/** Something wrong with an answer. `path` leads to it, or to where it should be, from the answer. */
export interface AnswerProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** What was thrown, as an `EndpointError`: itself, or one of this code with it as cause. */
export function asEndpointError(thrown: unknown, code: EndpointErrorCode): EndpointError {
  return thrown instanceof EndpointError ? thrown : new EndpointError(code, { cause: thrown });
}
