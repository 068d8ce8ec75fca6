import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** A reminder for whoever writes the endpoint; the flow itself cannot show whether it was heeded. */
export const tokenExpiry: Lint = {
  code: 'TOKEN_EXPIRY',
  severity: 'info',
  title: 'Flow tokens should expire',
  quiet: true,
  flow({ hasEndpoint }, report) {
    if (hasEndpoint) report(['data_api_version'], words.tokenExpiry());
  },
};
