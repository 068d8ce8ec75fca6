import { BlockList, isIP } from 'node:net';

/**
 * Whether an address belongs to this machine or to a private network around it. Addresses at which clouds answer their
 * own machines (169.254.0.0/16) do not.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !address.includes('%') && near.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const near = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  near.addSubnet(network, prefix, 'ipv4');
}
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');
