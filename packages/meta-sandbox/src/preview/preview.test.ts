import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFlow } from '../testing/flow-calls.ts';
import { brokenFlow, staticFlow } from '../testing/flow-texts.ts';
import { textAt } from '../testing/json.ts';
import { startSandbox } from '../testing/start-sandbox.ts';
import type { RunningSandbox } from '../testing/start-sandbox.ts';

const clock = { at: new Date('2026-05-21T11:18:09Z') };
let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock.at });
});
afterAll(() => sandbox.close());

async function link(id: string, fields = 'preview.invalidate(false)'): Promise<string> {
  return textAt((await sandbox.call('GET', `/${id}?fields=${fields}`)).body, 'preview', 'preview_url');
}

test('the page names the flow and its screens, without a token', async () => {
  const id = await newFlow(sandbox, { flow_json: staticFlow });
  const page = await fetch(`${await link(id)}&interactive=true`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/text\/html/);
  const html = await page.text();
  expect(html).toContain('Welcome');
  expect(html).toContain('WELCOME');
});

test('what people wrote is shown as text', async () => {
  const attack = '<script>alert("1")</script>\'&';
  const id = await newFlow(sandbox, {
    name: attack,
    flow_json: JSON.stringify({ version: '7.0', screens: [{ id: attack, title: `<img src=x onerror=1>` }] }),
  });
  const page = await fetch(await link(id));
  const html = await page.text();
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;img src=x onerror=1&gt;');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

test.each([
  ['nothing', {}],
  ['no screens', { flow_json: brokenFlow }],
  ['no JSON', { flow_json: '[[[' }],
])('a flow with %s has a page too', async (_name, parameters) => {
  expect((await fetch(await link(await newFlow(sandbox, parameters)))).status).toBe(200);
});

test('a link stays the same until it is invalidated or thirty days old', async () => {
  const id = await newFlow(sandbox);
  const first = await link(id);
  expect(await link(id, 'preview')).toBe(first);
  const second = await link(id, 'preview.invalidate(true)');
  expect(second).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);
  clock.at = new Date('2026-06-21T11:18:09Z');
  expect((await fetch(second)).status).toBe(404);
  expect(await link(id)).not.toBe(second);
});

test('a guessed link shows nothing', async () => {
  const id = await newFlow(sandbox);
  expect((await fetch(`${sandbox.url}/wa/manage/flows/${id}/preview/`)).status).toBe(404);
  expect((await fetch(`${sandbox.url}/wa/manage/flows/${id}/preview/?token=undefined`)).status).toBe(404);
});
