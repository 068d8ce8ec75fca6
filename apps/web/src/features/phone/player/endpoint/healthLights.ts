import type { PlayedExchange } from '@/api/endpoint-try.ts';
import type { endpointMessages } from './messages.ts';

/** One thing that an endpoint must be able to do, and whether it could. */
export interface Light {
  readonly id: LightId;
  readonly state: 'good' | 'bad' | 'unknown';
}

type LightId = keyof (typeof endpointMessages)['lights'];
type Failure = Extract<PlayedExchange['outcome'], { kind: 'failed' }>['code'];

/** In the order in which a ping needs them (Data API, health check). */
const ORDER: readonly LightId[] = ['reach', 'decrypts', 'readable', 'payload'];

/** Which of them a failure is about. A status says that the endpoint was there, but not whether it could decrypt. */
const ABOUT: { readonly [code in Failure]: LightId } = {
  'no-key': 'reach',
  'not-deployed': 'reach',
  'no-own-server': 'reach',
  timeout: 'reach',
  address: 'reach',
  'no-answer': 'reach',
  'not-decrypted': 'decrypts',
  signature: 'decrypts',
  status: 'decrypts',
  'token-invalid': 'payload',
  'too-large': 'readable',
  'answer-unreadable': 'readable',
  'answer-shape': 'payload',
  ping: 'payload',
};

/** How far a ping came. */
export function lightsOf({ outcome }: PlayedExchange): readonly Light[] {
  const bad = outcome.kind === 'failed' ? ORDER.indexOf(ABOUT[outcome.code]) : ORDER.length;
  return ORDER.map((id, place) => ({
    id,
    state: place < bad ? 'good' : place === bad ? 'bad' : 'unknown',
  }));
}
