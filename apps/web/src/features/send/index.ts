/** Sending flows: what other features need to lead there. */
export { sendPath, type SendPart } from './paths.ts';
