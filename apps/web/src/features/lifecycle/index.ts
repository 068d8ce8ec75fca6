/** A flow at Meta: what other features need to lead there. */
export { metaPath, type MetaPart } from './paths.ts';
