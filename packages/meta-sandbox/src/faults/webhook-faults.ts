import type { Fault } from './fault.ts';

const webhook = { group: 'webhook', effect: { kind: 'elsewhere' } } as const;

/** Faults of what is delivered, for trying out receivers (11.3). */
export const webhookFaults = {
  'webhook-duplicate': { title: 'Delivered twice', ...webhook },
  'webhook-out-of-order': { title: 'Delivered after what came later', ...webhook },
  'webhook-batch': { title: 'Delivered among entries of other accounts', ...webhook },
  'webhook-wrong-signature': { title: 'Signed with another secret', ...webhook },
  'webhook-unsigned': { title: 'Not signed', ...webhook },
  'webhook-unknown-event': { title: 'An event before it that nobody knows', ...webhook },
  'webhook-delayed': { title: 'Delivered late', ...webhook },
  'reply-without-token': { title: 'The reply of a flow has no flow_token', ...webhook },
  'reply-without-sender': { title: 'The reply of a flow has no phone number of the customer', ...webhook },
  'reply-without-context': { title: 'The reply of a flow does not say what it answers', ...webhook },
  'reply-broken-json': { title: 'response_json of a reply is no JSON', ...webhook },
} as const satisfies Readonly<Record<string, Fault>>;
