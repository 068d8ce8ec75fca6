import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

it.each([
  '8.8.8.8',
  '1.1.1.1',
  '93.184.215.14',
  '100.63.255.255',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4001:830::200e',
  '::ffff:8.8.8.8',
  '::ffff:808:808',
  '64:ff9b::8.8.8.8',
  '2002:808:808::1',
])('%s is on the internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ['this network', '0.0.0.0'],
  ['loopback', '127.0.0.1'],
  ['loopback, another', '127.255.255.254'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['carriers', '100.64.0.1'],
  ['metadata of Alibaba', '100.100.100.200'],
  ['metadata of most clouds', '169.254.169.254'],
  ['Azure', '168.63.129.16'],
  ['Oracle', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['documentation', '203.0.113.9'],
  ['benchmarks', '198.19.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['loopback, written out', '0:0:0:0:0:0:0:1'],
  ['compatible', '::127.0.0.1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['public with a zone', '2606:4700:4700::1111%eth0'],
  ['site-local', 'fec0::1'],
  ['unique local', 'fd00:ec2::254'],
  ['multicast', 'ff02::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hex', '::ffff:7f00:1'],
  ['mapped metadata', '::FFFF:a9fe:a9fe'],
  ['translated loopback', '64:ff9b::127.0.0.1'],
  ['translated private', '64:ff9b::a00:1'],
  ['local translation', '64:ff9b:1::808:808'],
  ['6to4 loopback', '2002:7f00:1::'],
  ['6to4 private', '2002:c0a8:101::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['ISATAP', '2606:4700:4700::5efe:a00:1'],
  ['ISATAP, global', '2606:4700:4700:0:200:5efe:a00:1'],
  ['discard', '100::1'],
  ['segment routing', '5f00::1'],
  ['a name', 'localhost'],
  ['nothing', ''],
  ['octal, which resolvers may read otherwise', '0177.0.0.1'],
])('%s is not: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it('an IPv6 address that carries an IPv4 address is as public as that one', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const isPublic = isPublicAddress(address);
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      for (const form of [`::ffff:${address}`, `::ffff:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`]) {
        expect([form, isPublicAddress(form)]).toEqual([form, isPublic]);
      }
    }),
  );
});

it('has no opinion of other texts, and does not fail', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV6()), (text) => typeof isPublicAddress(text) === 'boolean'),
  );
});
