import type { MetaError } from '../../meta/meta-error.ts';

/** What a refusal means for a list. */
export type Consequence =
  /** This person does not get the message; the others may. */
  | { readonly kind: 'failed' }
  /** Nobody gets it for now: it is tried again after a pause. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  /** Nobody gets it until somebody does something. */
  | { readonly kind: 'pause' };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Pauses that Meta's limits ask for (Graph API, "Rate limits"). A flow that is throttled gets ten messages an hour. */
const WAITS: Readonly<Record<string, number>> = {
  'pair-rate': 6 * SECOND,
  throughput: 10 * SECOND,
  throttled: 5 * MINUTE,
  'flow-throttled': 60 * MINUTE,
  unreachable: 30 * SECOND,
  unavailable: 30 * SECOND,
};

/** About one person, or one message: the next may well work. */
const PERSONAL: ReadonlySet<string> = new Set([
  'undeliverable',
  'not-allow-listed',
  'window-closed',
  'not-wanted',
  'recipient-refused',
  'message-parameter',
  'template-parameters',
  'parameter',
  'unknown',
]);

/** What becomes of a list when Meta refuses one of its messages. */
export function consequenceOf({ kind, waitMinutes }: MetaError): Consequence {
  if (PERSONAL.has(kind)) return { kind: 'failed' };
  const wait = waitMinutes === undefined ? WAITS[kind] : waitMinutes * MINUTE;
  return wait === undefined ? { kind: 'pause' } : { kind: 'wait', milliseconds: wait };
}
