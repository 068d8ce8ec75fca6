import type { LookupFunction } from 'node:net';
import { OutgoingError } from './outgoing-error.ts';

/** Answers with addresses that were looked at, or not at all: one that may not be called spoils the whole name. */
export function guardedLookup(
  lookup: LookupFunction,
  isAllowedAddress: (address: string) => boolean,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      // Of a name that leads nowhere, the resolver of the system tells nothing at all.
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      if (error !== null || first === undefined) {
        return callback(new OutgoingError('no-such-host', hostname, error), '', 4);
      }
      if (!addresses.every(({ address }) => isAllowedAddress(address))) {
        return callback(new OutgoingError('address-not-public', hostname), '', 4);
      }
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
