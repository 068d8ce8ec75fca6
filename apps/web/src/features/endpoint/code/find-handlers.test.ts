import { endpointModule } from '@flowsmith/flow-model';
import { describe, expect, it } from 'vitest';
import { findHandlers } from './find-handlers.ts';

const SOURCE = `
import { defineEndpoint, when } from '@flowsmith/endpoint';
const examples = { PICK: { screens: { NOT: 1 } } };
export default defineEndpoint<FlowTypes>({
  // init: a comment that is none
  init: ({ respond }) => respond('PICK', { text: 'screens: { X: { data_exchange' }),
  screens: {
    PICK: {
      data_exchange: [when({ back: 1 }, ({ data }) => ({ PICK: data })), async ({ error }) => error(\`no } \${1} {\`)],
    },
    'WITH-QUOTES': {
      async data_exchange({ complete }) { return complete({ back: '}' }); },
      back: ({ respond }) => respond('PICK', examples.PICK),
    },
    EMPTY: {},
  },
});
`;

describe('findHandlers', () => {
  it('finds handlers, whatever stands in strings, comments and other objects', () => {
    const { init, back, screens } = findHandlers(SOURCE);
    expect(SOURCE.slice(init).startsWith('init: ({ respond })')).toBe(true);
    expect(back).toBeUndefined();
    expect([...screens.keys()]).toEqual(['PICK', 'WITH-QUOTES', 'EMPTY']);
    const pick = screens.get('PICK');
    expect(SOURCE.slice(pick?.exchange).startsWith('data_exchange: [when')).toBe(true);
    expect(pick?.back).toBeUndefined();
    const quoted = screens.get('WITH-QUOTES');
    expect(SOURCE.slice(quoted?.exchange).startsWith('data_exchange({ complete })')).toBe(true);
    expect(SOURCE.slice(quoted?.back).startsWith('back: ({ respond })')).toBe(true);
    expect(screens.get('EMPTY')).toMatchObject({ exchange: undefined, back: undefined });
  });

  it('finds every handler of a generated module', () => {
    const screen = (id: string, next: string) => ({
      id,
      refresh_on_back: true,
      layout: {
        type: 'SingleColumnLayout',
        children: [
          { type: 'Footer', label: next, 'on-click-action': { name: 'data_exchange', payload: { next } } },
        ],
      },
    });
    const flow = {
      version: '7.3',
      data_api_version: '3.0',
      routing_model: { A: ['B'], B: [] },
      screens: [screen('A', 'B'), { ...screen('B', 'A'), terminal: true }],
    };
    const { init, screens } = findHandlers(endpointModule(flow));
    expect(init).toBeDefined();
    expect([...screens.keys()]).toEqual(['A', 'B']);
    for (const found of screens.values()) {
      expect(found.exchange).toBeDefined();
      expect(found.back).toBeDefined();
    }
  });

  it.each([
    '',
    'export default defineEndpoint({',
    'defineEndpoint({ screens: { A: { data_exchange: (',
    "defineEndpoint({ 'a",
  ])('takes a source that is being typed: %s', (source) => {
    expect(() => findHandlers(source)).not.toThrow();
  });
});
