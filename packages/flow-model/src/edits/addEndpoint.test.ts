import { describe, expect, it } from 'vitest';
import { editDocument, parseDocument } from '../document/index.ts';
import { addEndpoint } from './addEndpoint.ts';

const screen = (id: string, action: object) => ({
  id,
  layout: {
    type: 'SingleColumnLayout',
    children: [{ type: 'Footer', label: 'On', 'on-click-action': action }],
  },
});
const screens = [
  screen('A', { name: 'navigate', next: { type: 'screen', name: 'B' }, payload: {} }),
  screen('B', { name: 'complete', payload: {} }),
];

const given = (flow: object) => {
  const doc = parseDocument(JSON.stringify(flow));
  const result = addEndpoint(doc);
  return result.ok ? editDocument(doc, result.edits).value : result.refusal.code;
};

describe('addEndpoint', () => {
  it('says that there is an endpoint, and writes the routes', () => {
    expect(given({ version: '7.3', screens })).toEqual({
      version: '7.3',
      data_api_version: '3.0',
      routing_model: { A: ['B'], B: [] },
      screens,
    });
  });

  it('keeps the routes of a flow that has some', () => {
    const flow = { version: '7.3', routing_model: { A: ['B'] }, screens };
    expect(given(flow)).toEqual({ ...flow, data_api_version: '3.0' });
  });

  it('leaves a flow with an endpoint as it is', () => {
    const flow = { version: '7.3', data_api_version: '4.0', routing_model: {}, screens };
    expect(given(flow)).toEqual(flow);
  });

  it('refuses versions whose endpoints were others', () => {
    expect(given({ version: '2.1', screens })).toBe('not-in-version');
  });
});
