import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { exampleFiles, exampleFlow } from '../../examples/testing/exampleFlows.ts';
import { isEndpointFlow } from '../../outline/index.ts';
import { checkAnswer } from '../../play/index.ts';
import { hasPython, runEndpoints } from '../pywa/testing/runPython.ts';
import { hostileFlow } from '../testing/hostile.ts';
import { endpointRequests } from './endpointRequests.ts';
import { pywaEndpoint } from './pywaEndpoint.ts';

const send = (type: string, payload: JsonObject): JsonObject => ({
  type,
  label: 'Go',
  'on-click-action': { name: 'data_exchange', payload },
});
const layout = (children: readonly JsonValue[]) => ({ type: 'SingleColumnLayout', children });
const order: JsonObject = {
  version: '7.3',
  data_api_version: '3.0',
  routing_model: { PICK: ['DONE'], DONE: [] },
  screens: [
    {
      id: 'PICK',
      title: 'Pick',
      data: { days: { type: 'array', items: { type: 'string' }, __example__: ['Mon', 'Tue'] } },
      layout: layout([
        send('EmbeddedLink', { step: 'more' }),
        send('Footer', { step: 'go', day: '${form.day}' }),
      ]),
    },
    {
      id: 'DONE',
      title: 'Done',
      terminal: true,
      refresh_on_back: true,
      layout: layout([send('Footer', { mail: '${form.mail}' })]),
    },
  ],
};
const request = (action: string, screen?: string, data: JsonObject = {}): JsonObject => ({
  version: '3.0',
  action,
  flow_token: 'token',
  data,
  ...(screen === undefined ? {} : { screen }),
});

describe('the Python that people read', () => {
  it('has a function for each kind of request, with a comment that says what comes', () => {
    const code = pywaEndpoint(order);
    expect(code).toContain('# Footer sends step, day.\n@endpoint.on_data_exchange(');
    expect(code).toContain('filters=filters.new(lambda _, req: req.data.get("step") == "go")');
    expect(code).toContain('def pick(_: WhatsApp, req: FlowRequest) -> FlowResponse:');
    expect(code).toContain('@endpoint.on_back(screen="DONE")\ndef done_back(');
    expect(code).toContain('    "PICK": {"days": ["Mon", "Tue"]},\n');
  });

  it('keeps names of a flow inside of comments and strings', () => {
    const code = pywaEndpoint({
      ...order,
      screens: [
        { id: 'A"\n', title: 'x', layout: layout([send('Footer', { 'x\nimport evil\r': '${form.x}' })]) },
      ],
    });
    expect(code).not.toMatch(/^import evil/m);
  });
});

describe.skipIf(!hasPython)('the answers of the Python (skipped where there is no python3)', () => {
  it('lead on as those of the TypeScript do', () => {
    const requests = [
      request('INIT'),
      request('data_exchange', 'PICK', { step: 'more' }),
      request('data_exchange', 'PICK', { step: 'go', day: 'Mon' }),
      request('data_exchange', 'DONE', { mail: 'a@b.c', other: 1 }),
      request('data_exchange', 'DONE'),
      request('BACK', 'DONE'),
      request('data_exchange', 'NONE'),
      request('data_exchange', 'PICK', { error: 'invalid-screen-transition' }),
    ];
    const pick = { screen: 'PICK', data: { days: ['Mon', 'Tue'] } };
    const end = (params: JsonObject) => ({
      screen: 'SUCCESS',
      data: { extension_message_response: { params: { ...params, flow_token: 'token' } } },
    });
    expect(runEndpoints([{ code: pywaEndpoint(order), requests }])).toEqual([
      [
        pick,
        pick,
        { screen: 'DONE', data: {} },
        end({ mail: 'a@b.c' }),
        end({}),
        pick,
        { error: expect.stringContaining('NotImplementedError') },
        { data: { acknowledged: true } },
      ],
    ]);
  });

  it('are such that phones take them, for every request of every example', () => {
    const flows = exampleFiles.map(exampleFlow).filter((flow) => isEndpointFlow(flow));
    const runs = flows.map((flow) => ({
      code: pywaEndpoint(flow),
      requests: endpointRequests(flow).map(({ action, screen, data }) => request(action, screen, data)),
    }));
    const answers = runEndpoints(runs);
    const refused = runs.flatMap(({ requests }, index) =>
      requests.flatMap(({ screen }, each) => {
        const all = answers[index] ?? null;
        const answer = isJsonArray(all) ? all[each] : undefined;
        const from = typeof screen === 'string' ? screen : undefined;
        const isGood = isJsonObject(answer) && checkAnswer(flows[index] ?? null, from, answer).length === 0;
        return isGood ? [] : [{ file: index, screen, answer: answer ?? all }];
      }),
    );
    expect(refused).toEqual([]);
    expect(runs.flatMap(({ requests }) => requests).length).toBeGreaterThanOrEqual(20);
  });

  it('can be had for any flow, however broken it is', () => {
    fc.assert(
      fc.property(fc.array(hostileFlow, { minLength: 30, maxLength: 60 }), (flows) => {
        const answers = runEndpoints(flows.map((flow) => ({ code: pywaEndpoint(flow), requests: [] })));
        expect(answers).toEqual(flows.map(() => []));
      }),
      { numRuns: 2 },
    );
  });
});
