/** The pretend customers of the sandbox: what other features need to lead there. */
export { customersPath } from './paths.ts';
