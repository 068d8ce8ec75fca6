import { describe, expect, it } from 'vitest';
import { endpointAsks } from './endpointAsks.ts';

const flow = {
  version: '7.3',
  screens: [
    {
      id: 'LIST',
      layout: {
        type: 'SingleColumnLayout',
        children: [
          {
            type: 'Dropdown',
            name: 'city',
            'on-select-action': { name: 'data_exchange', payload: { city: '${form.city}' } },
          },
          {
            type: 'Footer',
            label: 'On',
            'on-click-action': { name: 'data_exchange', payload: { step: 'list', city: '${form.city}' } },
          },
        ],
      },
    },
    {
      id: 'END',
      refresh_on_back: true,
      layout: {
        type: 'SingleColumnLayout',
        children: [{ type: 'Footer', label: 'Done', 'on-click-action': { name: 'complete', payload: {} } }],
      },
    },
  ],
};

describe('endpointAsks', () => {
  it('lists exchanges and going back, and screens that ask nothing', () => {
    const { entry, screens } = endpointAsks(flow);
    expect(entry).toBe('LIST');
    expect(screens).toMatchObject([
      {
        id: 'LIST',
        path: ['screens', 0],
        back: false,
        exchanges: [
          { owner: 'city', keys: ['city'] },
          { owner: 'Footer', keys: ['step', 'city'] },
        ],
      },
      { id: 'END', back: true, exchanges: [] },
    ]);
  });

  it.each([null, 3, [], {}, { screens: [{}, { id: 'A' }, { id: 'A' }] }])('takes any value: %j', (value) => {
    const { screens } = endpointAsks(value);
    expect(new Set(screens.map(({ id }) => id)).size).toBe(screens.length);
  });
});
