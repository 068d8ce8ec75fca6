import { expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import type { SandboxStore } from '../index.ts';
import { newFlow } from '../testing/flow-calls.ts';
import { endpointFlow, staticFlow } from '../testing/flow-texts.ts';
import { flowMessage, startLoop, wamidOf } from '../testing/loop.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import { defaultSeed } from './seed.ts';

/** A store that keeps the state as JSON text, as a database would. */
function memoryStore(initial?: string) {
  const kept = { text: initial, saves: 0, failures: 0 };
  const store: SandboxStore = {
    load: async () => (kept.text === undefined ? undefined : JSON.parse(kept.text)),
    save: async (state) => {
      if (kept.failures > 0) {
        kept.failures -= 1;
        throw new Error('the disk is full');
      }
      kept.saves += 1;
      kept.text = JSON.stringify(state);
    },
  };
  return { kept, store };
}

const everything =
  'name,status,categories,validation_errors,json_version,endpoint_uri,updated_at,preview,application,health_status';

test('a sandbox goes on where it stopped', async () => {
  const { store } = memoryStore();
  const first = await startSandbox({ store });
  const published = await newFlow(first, { flow_json: staticFlow, publish: 'true' });
  const draft = await newFlow(first, {
    flow_json: endpointFlow,
    endpoint_uri: `${first.url}/_sandbox/endpoint`,
  });
  const read = (sandbox: typeof first, id: string) => sandbox.call('GET', `/${id}?fields=${everything}`);
  const before = [(await read(first, published)).body, (await read(first, draft)).body];
  expect(before.map(({ id }) => id)).toEqual([published, draft]);
  await first.close();

  const second = await startSandbox({ store });
  const after = [(await read(second, published)).body, (await read(second, draft)).body];
  const port = (text: string) => text.replaceAll(/127\.0\.0\.1:\d+/g, 'host');
  expect(port(JSON.stringify(after))).toBe(port(JSON.stringify(before)));
  expect(await newFlow(second)).not.toBe(draft);
  await second.call('POST', `/${draft}`, { endpoint_uri: `${second.url}/_sandbox/endpoint` });
  expect((await second.call('POST', `/${draft}/publish`)).body).toEqual({ success: true });
  await second.close();
});

test('many changes are saved in few steps, and nothing is saved when nothing changed', async () => {
  const { kept, store } = memoryStore();
  const sandbox = await startSandbox({ store });
  for (let count = 0; count < 20; count += 1) await newFlow(sandbox);
  await sandbox.close();
  expect(kept.saves).toBeLessThan(10);
  const saves = kept.saves;
  const again = await startSandbox({ store });
  await again.call('GET', `/${SANDBOX_ACCOUNT.wabaId}/flows`);
  await again.close();
  expect(kept.saves).toBe(saves);
});

test('a save that fails is made up for', async () => {
  const { kept, store } = memoryStore();
  kept.failures = 1;
  const sandbox = await startSandbox({ store });
  const id = await newFlow(sandbox);
  await expect.poll(() => kept.failures).toBe(0);
  await sandbox.close();
  expect(kept.text).toContain(id);
});

test.each([['null'], ['[]'], ['{"format":99}'], ['{"format":1,"nodes":[{"kind":"flow"}]}']])(
  'a stored state of another form (%s) starts anew',
  async (text) => {
    const { store } = memoryStore(text);
    const sandbox = await startSandbox({ store });
    expect((await sandbox.call('GET', `/${SANDBOX_ACCOUNT.wabaId}`)).status).toBe(200);
    await sandbox.close();
  },
);

test('with a secret of its own, the same calls yield the same ids', async () => {
  const run = async () => {
    const loop = await startLoop({ seed: { ...defaultSeed, secret: 'the same' }, now: () => new Date(0) });
    const flow = await newFlow(loop.sandbox, { flow_json: staticFlow, publish: 'true' });
    const sent = wamidOf(await loop.send(flowMessage(flow)));
    const customers = (await loop.own('GET', '/customers')).body;
    await loop.close();
    return { flow, sent, customers };
  };
  expect(await run()).toEqual(await run());
});
