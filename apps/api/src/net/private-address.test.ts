import { expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

it.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.20',
  '100.64.0.1',
  '::1',
  'fd12::1',
  '::ffff:127.0.0.1',
])('%s is near', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each([
  '8.8.8.8',
  '172.32.0.1',
  '169.254.169.254',
  '0.0.0.0',
  '2606:4700::1111',
  'fe80::1',
  'fe80::1%eth0',
  '::ffff:8.8.8.8',
  'localhost',
  '',
])('“%s” is not', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});
