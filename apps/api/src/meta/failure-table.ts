/**
 * Whether the same call may be sent again: after a refusal Meta has certainly not carried it out; with an unknown outcome it
 * may have.
 */
export type Retry = 'never' | 'after-refusal' | 'unknown-outcome';

/** One way in which Meta says no. Rows are tried from the top; the first that fits counts. */
export interface FailureRow {
  readonly code: number | readonly [from: number, to: number];
  readonly subcode?: number;
  /** Found in Meta's texts, when one code has several meanings. */
  readonly text?: RegExp;
  readonly kind: string;
  readonly retry?: Retry;
}

/** Meta's error codes that a builder of flows meets (Graph API, "Error codes"; Flows API, "Error codes"). */
export const failureTable = [
  { code: 190, text: /client[_ ]secret|validating application/i, kind: 'app-secret' },
  { code: 190, subcode: 463, kind: 'token-expired' },
  { code: 190, subcode: 460, kind: 'token-expired' },
  { code: 190, subcode: 458, kind: 'app-removed' },
  { code: 190, kind: 'token-invalid' },
  { code: 0, kind: 'token-invalid' },
  { code: 104, kind: 'token-invalid' },
  { code: 10, kind: 'permission' },
  { code: 200, text: /access token is required/i, kind: 'token-invalid' },
  { code: [200, 299], kind: 'permission' },
  { code: 3, kind: 'app-capability' },
  { code: 368, kind: 'policy' },
  { code: 131_031, kind: 'policy' },

  { code: 4, kind: 'throttled', retry: 'after-refusal' },
  { code: 17, kind: 'throttled', retry: 'after-refusal' },
  { code: 32, kind: 'throttled' },
  { code: 613, kind: 'throttled', retry: 'after-refusal' },
  { code: 80_007, kind: 'throttled', retry: 'after-refusal' },
  { code: 80_008, kind: 'throttled', retry: 'after-refusal' },
  { code: 1, text: /client[_ ]secret|validating application/i, kind: 'app-secret' },
  { code: 1, kind: 'unavailable', retry: 'unknown-outcome' },
  { code: 2, kind: 'unavailable', retry: 'unknown-outcome' },
  { code: 131_000, kind: 'unavailable', retry: 'unknown-outcome' },
  { code: 131_016, kind: 'unavailable', retry: 'unknown-outcome' },
  { code: 131_057, kind: 'unavailable', retry: 'unknown-outcome' },
  { code: 133_004, kind: 'unavailable', retry: 'unknown-outcome' },

  { code: 101, kind: 'app-secret' },
  { code: 100, subcode: 33, kind: 'not-found' },
  { code: 100, text: /does not exist/i, kind: 'not-found' },
  { code: 100, subcode: 4_016_019, kind: 'name-taken' },
  { code: 100, subcode: 2_388_023, kind: 'template-exists' },
  { code: 100, subcode: 2_388_024, kind: 'template-exists' },
  { code: 100, text: /name (is not|should be) unique/i, kind: 'name-taken' },
  { code: 100, text: /flow json version/i, kind: 'json-version' },
  { code: 100, text: /data_api_version/i, kind: 'data-api-version' },
  { code: 100, text: /specify endpoint uri in flow json/i, kind: 'endpoint-in-document' },
  { code: 100, text: /invalid endpoint uri/i, kind: 'endpoint-address' },
  { code: 100, text: /appsecret_proof/i, kind: 'app-secret-proof' },
  { code: 100, kind: 'parameter' },

  { code: 130_429, kind: 'throughput', retry: 'after-refusal' },
  { code: 131_056, kind: 'pair-rate' },
  { code: 132_068, kind: 'flow-blocked' },
  { code: 132_069, kind: 'flow-throttled' },
  { code: 131_047, kind: 'window-closed' },
  { code: 131_026, kind: 'undeliverable' },
  { code: 131_030, kind: 'not-allow-listed' },
  { code: 131_049, kind: 'not-wanted' },
  { code: 131_050, kind: 'not-wanted' },
  { code: 130_472, kind: 'not-wanted' },
  { code: 131_021, kind: 'recipient-refused' },
  { code: 131_062, kind: 'recipient-refused' },
  { code: 130_403, kind: 'recipient-refused' },
  { code: 130_497, kind: 'recipient-refused' },
  { code: 33, kind: 'number-unusable' },
  { code: 131_045, kind: 'number-unusable' },
  { code: 131_037, kind: 'number-unusable' },
  { code: 131_048, kind: 'number-unusable' },
  { code: 133_010, kind: 'number-unusable' },
  { code: 131_042, kind: 'payment' },
  { code: [131_051, 131_053], kind: 'media' },
  { code: 131_005, kind: 'permission' },
  { code: 131_008, kind: 'message-parameter' },
  { code: 131_009, kind: 'message-parameter' },
  { code: 135_000, kind: 'message-parameter' },
  { code: 132_001, kind: 'template-unusable' },
  { code: [132_015, 132_016], kind: 'template-unusable' },
  { code: [131_063, 131_064], kind: 'template-unusable' },
  { code: [132_000, 132_018], kind: 'template-parameters' },
  { code: [133_005, 133_016], kind: 'registration' },
  { code: 139_006, kind: 'too-little-traffic' },
  { code: 2_500, text: /access token/i, kind: 'token-invalid' },
  { code: 2_500, kind: 'address' },

  { code: 139_000, kind: 'integrity' },
  { code: 139_001, text: /processing flow json/i, kind: 'processing', retry: 'after-refusal' },
  { code: 139_001, text: /specify endpoint uri/i, kind: 'endpoint-in-document' },
  { code: 139_001, kind: 'not-editable' },
  { code: 139_002, subcode: 4_233_024, kind: 'publish-no-endpoint' },
  { code: 139_002, subcode: 4_233_012, kind: 'publish-no-key' },
  { code: 139_002, subcode: 4_233_014, kind: 'publish-endpoint-silent' },
  { code: 139_002, text: /validation errors/i, kind: 'publish-invalid' },
  { code: 139_002, text: /data_channel_uri|endpoint[_ ]uri/i, kind: 'publish-no-endpoint' },
  { code: 139_002, text: /public key/i, kind: 'publish-no-key' },
  { code: 139_002, text: /phone number/i, kind: 'publish-no-phone' },
  { code: 139_002, text: /not subscribed/i, kind: 'publish-not-subscribed' },
  { code: 139_002, text: /\bapp(lication)?\b.* connected/i, kind: 'publish-no-app' },
  { code: 139_002, text: /endpoint not available/i, kind: 'publish-endpoint-silent' },
  { code: 139_002, text: /\bversion\b/i, kind: 'publish-version' },
  { code: 139_002, text: /\b(state|draft)\b/i, kind: 'publish-state' },
  { code: 139_002, kind: 'publish-refused' },
  { code: 139_003, text: /already/i, kind: 'already-deprecated' },
  { code: 139_003, kind: 'deprecate-draft' },
  { code: 139_004, kind: 'delete-published' },
] as const satisfies readonly FailureRow[];

/** Failures that are no code of Meta's. */
export type WireFailure = 'timeout' | 'unreachable' | 'unexpected-answer' | 'answer-too-large' | 'unknown';

/** Every way in which a call to Meta can fail; each has its words in `messages.ts`. */
export type FailureKind = (typeof failureTable)[number]['kind'] | WireFailure;
