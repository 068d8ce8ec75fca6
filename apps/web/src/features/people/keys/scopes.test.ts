import { expect, it } from 'vitest';
import { messages } from '../messages.ts';
import { exampleCall } from './example-call.ts';
import { PIPELINE, SCOPES, withScope } from './scopes.ts';

it('offers every scope that has words, once', () => {
  expect(SCOPES.toSorted()).toEqual(Object.keys(messages.keys.scopes).toSorted());
});

it('keeps scopes in one order, whatever is ticked when', () => {
  const ticked = ['publish', 'flows:write', 'flows:read'] as const;
  const chosen = ticked.reduce<typeof PIPELINE>((scopes, scope) => withScope(scopes, scope, true), []);
  expect(chosen).toEqual(['flows:read', 'flows:write', 'publish']);
  expect(withScope(chosen, 'flows:write', false)).toEqual(['flows:read', 'publish']);
});

it('shows a call that the key may make', () => {
  expect(exampleCall('https://flows.example', PIPELINE)).toContain('https://flows.example/api/flows');
  expect(exampleCall('https://flows.example', ['send'])).toContain('https://flows.example/api/me');
});
