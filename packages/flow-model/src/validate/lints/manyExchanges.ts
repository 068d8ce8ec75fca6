import type { Lint } from './lint.ts';
import { words } from './messages.ts';

/** One for a lookup and one to send is usual. */
const USUAL = 2;

/** A screen asks the endpoint again and again. */
export const manyExchanges: Lint = {
  code: 'MANY_EXCHANGES',
  severity: 'info',
  title: 'Endpoint asked in many places',
  screen({ actions }, report) {
    const asks = actions.filter(({ name }) => name === 'data_exchange');
    if (asks.length > USUAL) report(['id'], words.manyExchanges(asks.length));
  },
};
