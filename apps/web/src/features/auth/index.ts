/** Signing in, and one's own account. */
export { signInPath, youPath, type YouPart } from './paths.ts';
