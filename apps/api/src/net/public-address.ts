import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Whether an address belongs to a machine on the internet, rather than to this one, its network, or nobody. IPv6
 * addresses that carry an IPv4 address are as public as that one. Names and addresses with a zone are not.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4');
  if (address.includes('%') || isIP(address) !== 6) return false;
  const groups = groupsOf(address);
  const carried = carriedIPv4(groups);
  if (carried !== undefined) return isPublicAddress(carried);
  const [first = 0] = groups;
  // Only 2000::/3 is given out for the internet.
  return first >> 13 === 1 && !reserved.check(address, 'ipv6') && !isIsatap(groups);
}

/** From the special-purpose registries of IANA, and addresses at which clouds answer their own machines. */
const RESERVED: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // Azure
  ['169.254.0.0', 16], // link-local, and metadata of most clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['2001::', 23], // protocols: Teredo, ORCHID, benchmarks
  ['2001:db8::', 32],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const reserved = new BlockList();
for (const [network, prefix] of RESERVED) {
  reserved.addSubnet(network, prefix, isIPv4(network) ? 'ipv4' : 'ipv6');
}

/** The IPv4 address inside mapped addresses (::ffff:0:0/96), NAT64 (64:ff9b::/96) and 6to4 (2002::/16). */
function carriedIPv4(groups: readonly number[]): string | undefined {
  const [a, b, c, d, e, f, g = 0, h = 0] = groups;
  const startsWithZeros = a === 0 && b === 0 && c === 0 && d === 0 && e === 0;
  const isMapped = startsWithZeros && f === 0xffff;
  const isNat64 = a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0;
  if (isMapped || isNat64) return ipv4Of(g, h);
  return a === 0x2002 ? ipv4Of(b ?? 0, c ?? 0) : undefined;
}

/** An interface id that carries an IPv4 address of a private tunnel (RFC 5214). */
function isIsatap([, , , , e, f]: readonly number[]): boolean {
  return (e === 0 || e === 0x200) && f === 0x5efe;
}

function ipv4Of(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight numbers of an IPv6 address, however it is written. */
function groupsOf(address: string): readonly number[] {
  const dotted = /[^:]+\.[^:]+$/.exec(address)?.[0];
  const text = dotted === undefined ? address : address.replace(dotted, groupsOfIPv4(dotted));
  const [head = '', tail] = text.split('::');
  const before = numbersIn(head);
  if (tail === undefined) return before;
  const after = numbersIn(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return [...before, ...zeros, ...after];
}

function numbersIn(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}

function groupsOfIPv4(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
