import type { JsonObject } from '@flowsmith/flow-model';
import type { GraphError } from '../graph/graph-error.ts';

/** What a fault does to a call. */
export type FaultEffect =
  /** Answers with an error and does not carry out the call. */
  | { readonly kind: 'error'; readonly error: () => GraphError }
  /** Answers with something that is not JSON, and does not carry out the call. */
  | { readonly kind: 'raw'; readonly status: number; readonly contentType: string; readonly body: string }
  /** Carries out the call and changes the answer. */
  | { readonly kind: 'rewrite'; readonly rewrite: (body: JsonObject) => JsonObject }
  /** Carries out the call after a while. */
  | { readonly kind: 'delay' }
  /** Carries out the call and closes the connection instead of answering. */
  | { readonly kind: 'cut' }
  /** Makes a publishing check fail. */
  | { readonly kind: 'check' }
  /** Does nothing to calls; webhooks or phones look for it by its name. */
  | { readonly kind: 'elsewhere' };

/** A kind of fault that can be switched on. */
export interface Fault {
  readonly title: string;
  /** What it disturbs: answers of the Graph API, webhooks, or what the phones of customers do. */
  readonly group: 'call' | 'webhook' | 'phone';
  /** Only such calls; path without version. */
  readonly where?: { readonly method: string; readonly path: RegExp };
  readonly effect: FaultEffect;
}
