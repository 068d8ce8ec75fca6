import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SANDBOX_ACCOUNT } from '../index.ts';
import { defaultSeed } from '../state/seed.ts';
import type { GraphNodeInput } from '../state/schema.ts';
import { newFlow, statusOf } from '../testing/flow-calls.ts';
import { staticFlow } from '../testing/flow-texts.ts';
import { at, textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const { wabaId } = SANDBOX_ACCOUNT;
const destination: GraphNodeInput = {
  kind: 'waba',
  id: '900100200300500',
  businessId: '400100200300404',
  name: 'Production',
  currency: 'EUR',
  timezoneId: '58',
  templateNamespace: 'production',
  subscribedApps: [],
  skippedChecks: [],
};
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    seed: { nodes: [...defaultSeed.nodes, destination], tokens: defaultSeed.tokens },
  });
});
afterAll(() => sandbox.close());

describe('migrating', () => {
  test('copies flows as they are, and says which could not be', async () => {
    const published = await newFlow(sandbox, { name: 'to go', flow_json: staticFlow, publish: 'true' });
    await newFlow(sandbox, { name: 'clashing' });
    await sandbox.call('POST', '/900100200300500/flows', { name: 'clashing', categories: ['OTHER'] });
    const { status, body } = await sandbox.call(
      'POST',
      `/900100200300500/migrate_flows?source_waba_id=${wabaId}&source_flow_names=["to go","clashing","unknown"]`,
    );
    expect(status).toBe(200);
    expect(at(body, 'migrated_flows', 0)).toMatchObject({ source_name: 'to go', source_id: published });
    expect(body['failed_flows']).toMatchObject([
      { source_name: 'clashing', error_code: '4233041' },
      { source_name: 'unknown', error_code: '4233041' },
    ]);
    const copy = textAt(body, 'migrated_flows', 0, 'migrated_id');
    expect(copy).not.toBe(published);
    expect(await statusOf(sandbox, copy)).toBe('PUBLISHED');
    expect(await statusOf(sandbox, published)).toBe('PUBLISHED');
  });

  test('needs a source of the same business', async () => {
    const reply = await sandbox.call('POST', '/900100200300500/migrate_flows', { source_waba_id: '1' });
    expect(reply.status).toBe(400);
    const names = Array.from({ length: 101 }, (_, index) => String(index));
    const many = { source_waba_id: wabaId, source_flow_names: names };
    expect((await sandbox.call('POST', '/900100200300500/migrate_flows', many)).status).toBe(400);
  });
});
