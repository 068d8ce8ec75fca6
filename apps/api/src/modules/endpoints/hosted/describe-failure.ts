import type { EndpointError } from '@flowsmith/endpoint';
import type { ExchangeFailure } from '../schema.ts';
import { HandlerError, HostFailure, placeIn } from './host-failure.ts';

/**
 * What went wrong, for people to read.
 * @param withPayloads whether the handler's own texts may be told, which may hold what people entered
 */
export function describeFailure(error: EndpointError, withPayloads: boolean): ExchangeFailure {
  const { cause } = error;
  const problems = error.problems.map(({ message, path }) => ({ message, path: [...path] }));
  if (cause instanceof HostFailure) {
    const { code, message, hint, place } = cause;
    return { code, message, hint, problems, thrown: null, place: place ?? null };
  }
  const thrown = cause instanceof HandlerError ? cause.thrown : undefined;
  return {
    code: error.code,
    message: error.message,
    hint: error.hint,
    problems: withPayloads ? problems : [],
    thrown: withPayloads && thrown !== undefined ? { ...thrown } : null,
    place: (thrown === undefined ? undefined : placeIn(thrown.stack)) ?? null,
  };
}
