import { describe, expect, it } from 'vitest';
import { viewScreen, type JsonObject, type JsonValue } from '@flowsmith/flow-model';
import type { Run } from '../run.ts';
import { nextMessage } from './nextMessage.ts';
import { enters, played, sampleFlow } from './testing.ts';

const next = (flow: JsonValue, { state }: Run) => nextMessage(flow, state, viewScreen(flow, state));

describe('nextMessage', () => {
  it('is what the tap then really sends', () => {
    const before = played(sampleFlow, [enters('first', 'Ana'), enters('news', true), 'footer']);
    const after = played(sampleFlow, [enters('first', 'Ana'), enters('news', true), 'footer', 'footer']);
    const message = next(sampleFlow, before);
    expect(message).toMatchObject({ kind: 'complete', label: 'Send', blocked: false });
    expect(message?.json).toEqual(after.state.completion);
  });

  it('says what is passed on to the next screen', () => {
    expect(next(sampleFlow, played(sampleFlow, [enters('first', 'Ana')]))).toEqual({
      kind: 'navigate',
      label: 'Continue',
      screen: 'DONE',
      json: { name: 'Ana' },
      blocked: false,
    });
  });

  it('foresees it while the button is disabled', () => {
    expect(next(sampleFlow, played(sampleFlow, []))).toMatchObject({
      kind: 'navigate',
      json: {},
      blocked: true,
    });
  });

  it('is the request of a flow with an endpoint', () => {
    const flow = withAction({ name: 'data_exchange', payload: { a: 1 } });
    expect(next(flow, played(flow, []))).toMatchObject({
      kind: 'request',
      json: { action: 'data_exchange', screen: 'A', data: { a: 1 }, flow_token: 'unused' },
    });
  });

  it('is nothing for actions that send nothing', () => {
    const flow = withAction({ name: 'open_url', url: 'https://example.com' });
    expect(next(flow, played(flow, []))).toBeUndefined();
  });
});

function withAction(action: JsonObject): JsonObject {
  const footer = { type: 'Footer', label: 'Go', 'on-click-action': action };
  return {
    version: '7.3',
    data_api_version: '3.0',
    routing_model: { A: [] },
    screens: [{ id: 'A', title: 'A', layout: { type: 'SingleColumnLayout', children: [footer] } }],
  };
}
