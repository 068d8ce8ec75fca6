import { expect, it } from 'vitest';
import { HOST_PATTERN, isAllowedHost } from './allowed-hosts.ts';

it.each([
  ['https://api.example.com/x', 'api.example.com', true],
  ['http://api.example.com', 'api.example.com', true],
  ['https://API.Example.COM', 'api.example.com', true],
  ['https://api.example.com.', 'api.example.com', true],
  ['https://api.example.com:443', 'api.example.com', true],
  ['https://api.example.com:8443', 'api.example.com', false],
  ['https://api.example.com:8443', 'api.example.com:8443', true],
  ['https://api.example.com', 'api.example.com:8443', false],
  ['https://api.example.com', 'api.example.com:443', true],
  ['https://example.com', 'api.example.com', false],
  ['https://api.example.com.evil.net', 'api.example.com', false],
  ['https://evil-api.example.com', 'api.example.com', false],
  ['https://a.example.com', '*.example.com', true],
  ['https://a.b.example.com', '*.example.com', true],
  ['https://example.com', '*.example.com', false],
  ['https://evilexample.com', '*.example.com', false],
  ['https://a.example.com:8443', '*.example.com', false],
  ['https://api.example.com', 'other.com', false],
])('%s with %s: %s', (url, entry, allowed) => {
  expect(isAllowedHost(new URL(url), ['unrelated.org', entry])).toBe(allowed);
});

it('allows nothing where nothing is listed', () => {
  expect(isAllowedHost(new URL('https://example.com'), [])).toBe(false);
});

it.each(['example.com', '*.example.com', 'a.b-c.example.co:8443', 'xn--mnchen-3ya.de'])(
  '%s can be listed',
  (entry) => {
    expect(entry).toMatch(HOST_PATTERN);
  },
);

it.each([
  '*',
  '*.com.',
  'localhost',
  '10.0.0.1',
  '[::1]',
  'https://example.com',
  'example.com/path',
  'user@example.com',
  'a.*.com',
  'exa mple.com',
  '-a.com',
  '',
])('“%s” can not', (entry) => {
  expect(entry).not.toMatch(HOST_PATTERN);
});
