import type { EndpointError, ErrorNotice, FlowRequest, UploadedFile } from '@flowsmith/endpoint/define';
import type { JsonValue } from '@flowsmith/flow-model';

/**
 * What host, worker and guest say to each other. Everything is plain data; between worker and guest it is JSON text, so
 * that no object of one side is ever reachable from the other.
 */

/** What a program is asked. */
export type Question =
  | { readonly operation: 'answer'; readonly request: FlowRequest }
  | { readonly operation: 'notice'; readonly notice: ErrorNotice }
  | {
      readonly operation: 'recover';
      readonly request: FlowRequest;
      readonly error: Pick<EndpointError, 'code'> & { readonly detail?: string };
    }
  /** Whether it is an endpoint at all. */
  | { readonly operation: 'check' };

/** What a program answers. */
export type GuestReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: GuestError };

/** What a program threw. Texts are the program's own. */
export interface GuestError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** For errors of the endpoint itself, such as `no-handler`. */
  readonly code?: EndpointError['code'];
  readonly detail?: string;
}

/** What an isolate may ask of its host. */
export interface HostOperations {
  readonly fetch: {
    readonly argument: {
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    };
    readonly result: {
      readonly url: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };
  };
  readonly secret: { readonly argument: { readonly name: string }; readonly result: string };
  readonly 'store-get': {
    readonly argument: { readonly key: string };
    readonly result: { readonly found: boolean; readonly value: JsonValue };
  };
  readonly 'store-set': {
    readonly argument: { readonly key: string; readonly value: JsonValue; readonly ttl?: number };
    readonly result: null;
  };
  readonly 'store-increment': {
    readonly argument: { readonly key: string; readonly by: number };
    readonly result: number;
  };
  readonly 'store-delete': { readonly argument: { readonly key: string }; readonly result: null };
  /** Base64 of the verified plaintext. */
  readonly media: { readonly argument: UploadedFile; readonly result: string };
}

/** Modules of a program by name: plain JavaScript. */
export type Modules = Readonly<Record<string, string>>;

/** Sent to a worker. */
export type ToWorker =
  | {
      readonly type: 'call';
      readonly call: number;
      readonly program: string;
      readonly modules?: Modules;
      readonly text: string;
    }
  | { readonly type: 'result'; readonly operation: number; readonly ok: boolean; readonly text: string }
  /** This program will not be asked again without its modules. */
  | { readonly type: 'forget'; readonly program: string }
  /** Nobody waits for the answer any more. */
  | { readonly type: 'abandon'; readonly call: number };

/** Sent by a worker. */
export type FromWorker =
  | {
      readonly type: 'operation';
      readonly operation: number;
      readonly program: string;
      readonly call: number;
      readonly name: string;
      readonly text: string;
    }
  | {
      readonly type: 'log';
      readonly program: string;
      readonly call: number;
      readonly level: string;
      readonly text: string;
    }
  | { readonly type: 'done'; readonly call: number; readonly text: string }
  | {
      readonly type: 'failed';
      readonly call: number;
      readonly code: IsolateFailure;
      readonly message: string;
      /** Where the program was; may be empty. */
      readonly stack: string;
    };

/** Why an isolate could not answer, apart from what its program threw. */
export type IsolateFailure =
  /** One stretch of work took longer than an isolate may compute. */
  | 'cpu-limit'
  | 'memory-limit'
  /** The program could not be loaded. */
  | 'load-failed'
  /** The isolate broke down; it was thrown away. */
  | 'crashed';
