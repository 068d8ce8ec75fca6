import { asEndpointError } from '../endpointError.ts';
import type { Supplied } from './types.ts';

/** A value, or what its function gives. Throws `supply-failed` with the cause. */
export async function supplied<Value>(source: Supplied<Value>): Promise<Value> {
  if (!isFunction(source)) return source;
  try {
    return await source();
  } catch (error) {
    throw asEndpointError(error, 'supply-failed');
  }
}

function isFunction<Value>(source: Supplied<Value>): source is () => Value | Promise<Value> {
  return typeof source === 'function';
}
