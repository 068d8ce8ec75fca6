import { expect, it } from 'vitest';
import { stepText } from './index.ts';
import type { RuleAnswer, TestStep } from './index.ts';

const tap = (target: object): TestStep => ({ do: 'tap', screen: 'A', target: { type: 'Footer', ...target } });
const answer = (given: RuleAnswer): TestStep => ({ do: 'answer', answer: given });

it.each<[TestStep, string]>([
  [{ do: 'set', screen: 'A', name: 'city', value: 'Lima' }, 'Set “city” to “Lima” on A'],
  [{ do: 'set', screen: 'A', name: 'dishes', value: ['soup'] }, 'Set “dishes” to ["soup"] on A'],
  [{ do: 'set', screen: 'A', name: 'city', value: null }, 'Empty “city” on A'],
  [tap({}), 'Tap Footer on A'],
  [tap({ type: 'EmbeddedLink', label: 'Terms' }), 'Tap EmbeddedLink “Terms” on A'],
  [tap({ type: 'NavigationList', name: 'topic', item: 'food' }), 'Tap “food” in NavigationList “topic” on A'],
  [{ do: 'back', screen: 'A' }, 'Go back from A'],
  [{ do: 'close', screen: 'A' }, 'Close the flow on A'],
  [answer({ kind: 'screen', screen: 'B', data: {} }), 'The endpoint answers with the screen B'],
  [answer({ kind: 'error', message: 'No' }), 'The endpoint answers with the message “No”'],
  [answer({ kind: 'complete', params: {} }), 'The endpoint answers with the end of the flow'],
  [answer({ kind: 'failure', status: 427 }), 'The endpoint answers with the status 427'],
  [answer({ kind: 'failure', status: 'timeout' }), 'The endpoint answers with nothing in time'],
  [answer({ kind: 'raw', answer: {} }), 'The endpoint answers with JSON as it is written'],
])('%j is %s', (step, text) => {
  expect(stepText(step)).toBe(text);
});
