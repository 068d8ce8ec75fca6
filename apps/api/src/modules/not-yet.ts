import { ApiError } from '../errors.ts';

/** Stands in for what is being built. */
export const notYet = (): Promise<never> =>
  Promise.reject(new ApiError(501, 'internal', { message: 'This is not there yet.' }));
