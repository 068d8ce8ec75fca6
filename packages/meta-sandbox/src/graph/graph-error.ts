import type { JsonObject } from '@flowsmith/flow-model';

/** An error as the Graph API reports it (1.5), as data. */
export interface GraphErrorSpec {
  /** HTTP status: a hint for clients, not a contract. */
  readonly status: number;
  readonly type: 'OAuthException' | 'GraphMethodException';
  readonly code: number;
  readonly message: string;
  readonly subcode?: number;
  readonly isTransient?: boolean;
  readonly userTitle?: string;
  readonly userMessage?: string;
  /** What `error_data.details` says, on calls of the Cloud API. */
  readonly details?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a call to answer with an error. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly spec: GraphErrorSpec;

  constructor(spec: GraphErrorSpec) {
    super(spec.message);
    this.spec = spec;
  }
}

/** The body of an error answer. */
export function errorBody(spec: GraphErrorSpec, traceId: string): { readonly error: JsonObject } {
  return {
    error: {
      message: spec.message,
      type: spec.type,
      code: spec.code,
      ...(spec.subcode !== undefined && { error_subcode: spec.subcode }),
      ...(spec.isTransient !== undefined && { is_transient: spec.isTransient }),
      ...(spec.userTitle !== undefined && { error_user_title: spec.userTitle }),
      ...(spec.userMessage !== undefined && { error_user_msg: spec.userMessage }),
      ...(spec.details !== undefined && {
        error_data: { messaging_product: 'whatsapp', details: spec.details },
      }),
      fbtrace_id: traceId,
    },
  };
}
