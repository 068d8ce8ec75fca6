import type { JsonObject } from '@flowsmith/flow-model';
import { defineEndpoint } from '../define/index.ts';
import type { EndpointDefinition, UntypedFlow } from '../define/index.ts';

const text = { type: 'string', __example__: 'Example' };
const button = { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload: {} } };
const layout = { type: 'SingleColumnLayout', children: [button] };

/** PICK (a list of dates) → CONFIRM (a summary) → DONE. */
export const bookingFlow: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { PICK: ['CONFIRM'], CONFIRM: ['DONE'], DONE: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick a date',
      data: {
        dates: { type: 'array', items: { type: 'string' }, __example__: ['2026-10-02'] },
        open: { type: 'boolean', __example__: true },
      },
      layout,
    },
    { id: 'CONFIRM', title: 'Confirm', data: { summary: text }, refresh_on_back: true, layout },
    { id: 'DONE', title: 'Done', terminal: true, data: {}, layout },
  ],
};

/** The same with Data API 4.0, where flow tokens are signed. */
export const signedBookingFlow: JsonObject = { ...bookingFlow, data_api_version: '4.0' };

/** Good answers for all of it; `changes` replaces parts. */
export function bookingEndpoint(changes: EndpointDefinition<UntypedFlow> = {}) {
  return defineEndpoint({
    init: ({ respond }) => respond('PICK', { dates: [], open: true }),
    back: ({ respond }) => respond('PICK', { dates: [], open: false }),
    screens: {
      PICK: { data_exchange: ({ data, respond }) => respond('CONFIRM', { summary: data['date'] }) },
      CONFIRM: { data_exchange: ({ complete }) => complete({ booking_id: 'B-1042' }) },
    },
    ...changes,
  });
}
