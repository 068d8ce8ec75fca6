import { expect, it } from 'vitest';
import type { PlayedExchange } from '@/api/endpoint-try.ts';
import { lightsOf } from './healthLights.ts';

type Code = Extract<PlayedExchange['outcome'], { kind: 'failed' }>['code'];
const after = (outcome: PlayedExchange['outcome']) =>
  lightsOf({ outcome, attempts: [], milliseconds: 0, warnings: [], handler: null })
    .map(({ state }) => state)
    .join(' ');
const failed = (code: Code) => after({ kind: 'failed', code, message: '', hint: null, notice: null });

it('are all good when the ping was answered', () => {
  expect(after({ kind: 'answered', answer: { data: { status: 'active' } } })).toBe('good good good good');
});

it.each<[Code, string]>([
  ['no-answer', 'bad unknown unknown unknown'],
  ['timeout', 'bad unknown unknown unknown'],
  ['not-decrypted', 'good bad unknown unknown'],
  ['answer-unreadable', 'good good bad unknown'],
  ['ping', 'good good good bad'],
])('say with %s how far it came', (code, states) => {
  expect(failed(code)).toBe(states);
});
