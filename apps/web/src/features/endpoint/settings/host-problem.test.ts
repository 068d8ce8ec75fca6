import { expect, it } from 'vitest';
import { hostOf, hostProblem } from './host-problem.ts';

it.each([
  ['api.example.com', 'api.example.com'],
  [' API.Example.com:8443 ', 'api.example.com:8443'],
  ['https://api.example.com/v1/x?y', 'api.example.com'],
  ['http://api.example.com:8080', 'api.example.com:8080'],
  ['*.example.com', '*.example.com'],
])('takes %s as the host %s', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
  expect(hostProblem(host, [])).toBeUndefined();
});

it.each(['localhost', '10.0.0.1', 'a b.com', '*.com*', 'api.example.com/v1', ''])('refuses %j', (typed) => {
  expect(hostProblem(hostOf(typed), [])).toMatch(/^Write a host/);
});

it('refuses what is there already, and too many', () => {
  expect(hostProblem('a.example', ['a.example'])).toMatch(/in the list/);
  const many = Array.from({ length: 100 }, (_, index) => `h${index}.example`);
  expect(hostProblem('a.example', many)).toMatch(/at most 100/);
});
