import type { AddressInfo } from 'node:net';
import type { IsAllowed } from './guarded-agent.ts';
import { isPrivateAddress } from './private-address.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * What the Graph client may connect to: the internet; the sandbox, which runs inside this server; and, while only people at
 * this machine use it, what this machine reaches anyway.
 * @param ownPort where this server listens
 */
export function mayReach({
  nearby,
  ownPort,
}: {
  readonly nearby: boolean;
  readonly ownPort: () => number | undefined;
}): IsAllowed {
  return (address, port) =>
    isPublicAddress(address) ||
    (nearby && isPrivateAddress(address)) ||
    (LOOPBACK.test(address) && port === ownPort());
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1)$/;

/** The port of a server that listens on one. */
export function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}
