import type { JsonObject } from '@flowsmith/flow-model';

/** Ways in which an exchange fails before the phone looks at what the answer says. */
export type PlayFailure =
  | 'no-key'
  | 'no-endpoint'
  | 'not-decrypted'
  | 'token-invalid'
  | 'signature'
  | 'status'
  | 'timeout'
  | 'no-answer'
  | 'too-large'
  | 'answer-unreadable'
  | 'answer-shape';

/** One request as it was sent, and what came back. Times in milliseconds. */
export interface PlayAttempt {
  /** Fingerprint of the public key. */
  readonly key: string;
  readonly sent: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Before encryption. */
    readonly plaintext: JsonObject;
    readonly body: string;
  };
  /** `null`: nothing came. */
  readonly received: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** Only the beginning of the body is told. */
    readonly cut: boolean;
  } | null;
  readonly timings: { readonly encrypt: number; readonly wait: number; readonly decrypt: number };
}

/** What a phone gets, and what went over the wire for it. */
export interface Played {
  readonly outcome:
    | { readonly kind: 'answered'; readonly answer: JsonObject }
    | {
        readonly kind: 'failed';
        readonly code: PlayFailure;
        readonly message: string;
        readonly hint: string | null;
        /** What the phone now tells the endpoint of its answer: to be sent like any request. */
        readonly notice: JsonObject | null;
      };
  readonly milliseconds: number;
  /** Two after status 421, with the key that was fetched again. */
  readonly attempts: readonly PlayAttempt[];
  readonly warnings: readonly string[];
  readonly handler: null;
}
