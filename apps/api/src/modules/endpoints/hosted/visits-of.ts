import type { ExchangeRecord } from '@flowsmith/endpoint';
import type { Visit } from '../../responses/visits.ts';
import type { Caller } from '../schema.ts';

/**
 * Screens that a person saw, as an exchange tells: the one that asks, and the one that it is answered with. Tries of people
 * who build the flow do not count.
 */
export function visitsOf(
  { kind, status, at, request, answer }: ExchangeRecord,
  flowId: string,
  caller: Caller,
): Visit[] {
  if (kind !== 'exchange' || (caller !== 'network' && caller !== 'sandbox')) return [];
  const flowToken = textIn(request, 'flow_token');
  if (flowToken === '') return [];
  const next = status === 200 ? textIn(answer, 'screen') : '';
  const seen = [textIn(request, 'screen'), next === END ? '' : next].filter((screen) => screen !== '');
  return [...new Set(seen)].map((screen, index) => ({
    flowId,
    flowToken,
    screen,
    at: new Date(at + index),
  }));
}

/** Stands for no screen: the flow ends (Data API, final answer). */
const END = 'SUCCESS';

function textIn(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const member: unknown = Reflect.get(value, key);
  return typeof member === 'string' ? member : '';
}
