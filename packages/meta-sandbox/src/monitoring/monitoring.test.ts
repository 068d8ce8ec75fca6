import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { newFlow, statusOf } from '../testing/flow-calls.ts';
import { endpointFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { soon } from '../testing/soon.ts';
import { flowMessage, startLoop, wamidOf } from '../testing/loop.ts';
import type { Loop } from '../testing/loop.ts';

const { wabaId } = SANDBOX_ACCOUNT;
const MINUTE = 60_000;
let loop: Loop;
let flow: string;
let session: string;

beforeAll(async () => {
  loop = await startLoop();
  const endpoint = `${loop.sandbox.url}/_sandbox/endpoint`;
  flow = await newFlow(loop.sandbox, { flow_json: endpointFlow, endpoint_uri: endpoint, publish: 'true' });
  const wamid = wamidOf(await loop.send(flowMessage(flow)));
  session = textAt((await loop.own('POST', `/messages/${wamid}/open`)).body, 'id');
  await loop.own('PATCH', `/accounts/${wabaId}`, { alertMinimum: 4 });
});
afterAll(() => loop.close());

const exchange = () =>
  loop.own('POST', `/sessions/${session}/exchange`, {
    request: { version: '3.0', action: 'data_exchange', screen: 'WELCOME', data: {}, flow_token: 'x' },
  });
const metric = (name: string, granularity = 'DAY') =>
  loop.sandbox.call('GET', `/${flow}?fields=metric.name(${name}).granularity(${granularity})`);
const alerts = () =>
  loop
    .values('flows')
    .filter((value) => at(value, 'event') !== 'FLOW_STATUS_CHANGE')
    .map((value) => ['event', 'threshold', 'alert_state'].map((name) => at(value, name)));

test('metrics count what phones asked, once it is enough', async () => {
  expect(at((await metric('ENDPOINT_REQUEST_COUNT')).body, 'error', 'code')).toBe(139006);
  for (let count = 0; count < 3; count += 1) await exchange();
  await loop.fault({ fault: 'endpoint-timeout', times: 1 });
  await exchange();
  const value = async (name: string, granularity?: string) =>
    at((await metric(name, granularity)).body, 'metric', 'data_points', 0, 'data');
  expect(await value('ENDPOINT_REQUEST_COUNT')).toEqual([{ key: 'value', value: 4 }]);
  expect(await value('ENDPOINT_REQUEST_COUNT', 'HOUR')).toEqual([{ key: 'value', value: 4 }]);
  expect(await value('ENDPOINT_REQUEST_ERROR', 'LIFETIME')).toEqual([{ key: 'timeout_error', value: 1 }]);
  expect(await value('ENDPOINT_REQUEST_ERROR_RATE')).toEqual([{ key: 'value', value: 0.25 }]);
  expect(await value('ENDPOINT_REQUEST_LATENCY_SECONDS_CEIL')).toEqual([{ key: '1', value: 3 }]);
  const day = at((await metric('ENDPOINT_REQUEST_COUNT')).body, 'metric', 'data_points', 0, 'timestamp');
  expect(day).toMatch(/^\d{4}-\d\d-\d\dT08:00:00\+0000$/);
  await loop.own('PATCH', `/accounts/${wabaId}`, { metricsThreshold: 250 });
  expect(at((await metric('ENDPOINT_REQUEST_COUNT')).body, 'error', 'code')).toBe(139006);
  await loop.own('PATCH', `/accounts/${wabaId}`, { metricsThreshold: 1 });
});

test.each([
  'metric',
  'metric.name(X).granularity(DAY)',
  'metric.name(ENDPOINT_REQUEST_COUNT).granularity(YEAR)',
])('%s is refused', async (field) => {
  expect(at((await loop.sandbox.call('GET', `/${flow}?fields=${field}`)).body, 'error', 'code')).toBe(100);
});

test('errors raise alerts at each threshold; what lasts throttles, then blocks, and recovers by itself', async () => {
  await soon(alerts).toEqual([
    ['ENDPOINT_ERROR_RATE', 5, 'ACTIVATED'],
    ['ENDPOINT_ERROR_RATE', 10, 'ACTIVATED'],
  ]);
  await loop.fault({ fault: 'endpoint-timeout', times: 3 });
  for (let count = 0; count < 3; count += 1) await exchange();
  await soon(alerts).toContainEqual(['ENDPOINT_ERROR_RATE', 50, 'ACTIVATED']);

  const advance = (minutes: number) => loop.own('POST', '/clock', { advance: minutes * MINUTE });
  await advance(29);
  expect(await statusOf(loop.sandbox, flow)).toBe('PUBLISHED');
  await loop.fault({ fault: 'endpoint-timeout' });
  for (let count = 0; count < 4; count += 1) await exchange();
  await advance(2);
  expect(await statusOf(loop.sandbox, flow)).toBe('THROTTLED');
  for (let count = 0; count < 4; count += 1) await exchange();
  await advance(29.5);
  expect(await statusOf(loop.sandbox, flow)).toBe('BLOCKED');
  await advance(31);
  expect(await statusOf(loop.sandbox, flow)).toBe('THROTTLED');
  await advance(1);
  expect(await statusOf(loop.sandbox, flow)).toBe('PUBLISHED');
  await soon(() => alerts().at(-1)).toEqual(['ENDPOINT_ERROR_RATE', 50, 'DEACTIVATED']);
  await loop.own('DELETE', '/faults');
});

test('errors that only phones see have alerts of their own', async () => {
  await loop.own('POST', '/clock', { advance: 120 * MINUTE });
  const notice = { error: 'invalid-screen-transition', error_message: 'There is no way to DONE.' };
  for (let count = 0; count < 4; count += 1) {
    await loop.own('POST', `/sessions/${session}/exchange`, {
      request: { version: '3.0', action: 'data_exchange', screen: 'WELCOME', data: notice, flow_token: 'x' },
    });
  }
  await soon(alerts).toContainEqual(['CLIENT_ERROR_RATE', 50, 'ACTIVATED']);
  const told = loop.values('flows').find((value) => at(value, 'event') === 'CLIENT_ERROR_RATE');
  expect(at(told, 'errors', 0, 'error_type')).toBe('INVALID_SCREEN_TRANSITION');
});

test.each([
  ['ENDPOINT_LATENCY', 'p90_latency'],
  ['ENDPOINT_AVAILABILITY', 'availability'],
  ['CLIENT_ERROR_RATE', 'error_rate'],
  ['ENDPOINT_ERROR_RATE', 'error_rate'],
  ['FLOW_VERSION_EXPIRY_WARNING', 'warning'],
])('%s comes on demand', async (event, member) => {
  loop.callback.clear();
  const value = member === 'warning' ? { warning: 'soon' } : { [member]: 42 };
  expect((await loop.own('POST', `/flows/${flow}/alerts`, { event, value })).status).toBe(202);
  await soon(() => loop.values('flows')[0]).toMatchObject({ event, flow_id: flow, ...value });
});
