import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { guardedLookup } from './guarded-lookup.ts';
import { OutgoingError } from './outgoing-error.ts';

/** Whether an address may be connected to. */
export type IsAllowed = (address: string, port: number) => boolean;

/**
 * Connections for clients that make their requests themselves: to allowed addresses only, checked after the name was
 * looked up, in the moment of connecting. Whoever tries another gets an {@link OutgoingError}.
 */
export function createGuardedAgent(isAllowed: IsAllowed, lookup: LookupFunction = systemLookup): Agent {
  const connectors = new Map<number, ReturnType<typeof buildConnector>>();
  const connectorTo = (port: number) => {
    const known = connectors.get(port);
    if (known !== undefined) return known;
    const made = buildConnector({
      timeout: CONNECT_TIMEOUT,
      lookup: guardedLookup(lookup, (address) => isAllowed(address, port)),
    });
    connectors.set(port, made);
    return made;
  };
  return new Agent({
    keepAliveTimeout: 10_000,
    connect(options, callback) {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      // Addresses in numbers are connected to without being looked up.
      const address = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(address) !== 0 && !isAllowed(address, port)) {
        callback(new OutgoingError('address-not-public', options.hostname), null);
      } else connectorTo(port)(options, callback);
    },
  });
}

const CONNECT_TIMEOUT = 10_000;
