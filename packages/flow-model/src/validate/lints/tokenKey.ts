import { isJsonObject } from '../../document/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** A key of the answer that WhatsApp itself adds. */
export const tokenKey: Lint = {
  code: 'RESERVED_PAYLOAD_KEY',
  severity: 'warning',
  title: 'Own value under flow_token',
  screen({ actions }, report) {
    for (const { action, name, path } of actions) {
      const { payload } = action;
      if (name === 'complete' && isJsonObject(payload) && payload['flow_token'] !== undefined)
        report([...path, 'payload', 'flow_token'], words.tokenKey(), { atKey: true });
    }
  },
};
