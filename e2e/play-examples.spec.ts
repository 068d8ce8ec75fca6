import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isJsonObject,
  parsePlayKit,
  runTest,
  viewScreen,
  type FlowTest,
  type JsonValue,
  type PlayKit,
} from '@flowsmith/flow-model';
import { makeFlow } from './support/flows.ts';
import { Hand } from './support/hand.ts';
import { expect, test } from './support/test.ts';

test.use({ folded: true });

const FOLDER = join(import.meta.dirname, '../examples/flows');
const PLATFORMS = ['Android', 'iOS'] as const;

/** Tests of the example flows, done with a hand on the phone: each ends there as it does without one. */
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.play.json'))) {
  const name = file.replace('.play.json', '');
  const flowText = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  const flow: JsonValue = JSON.parse(flowText);
  const kit = readKit(file);

  test(`${name}: every test, played by hand, each end on both platforms`, async ({ page, editor, phone }) => {
    test.setTimeout(240_000);
    page.setDefaultTimeout(10_000);
    const { id } = await makeFlow(page.request, `Played ${name}`, { text: flowText });
    const saved = await page.request.put(`/api/flows/${id}/play`, {
      data: { kit },
      headers: { 'if-match': '0' },
    });
    expect(saved.ok(), await saved.text()).toBe(true);
    await editor.open(id);
    await editor.bar.getByRole('button', { name: 'Play' }).click();

    for (const platform of PLATFORMS) {
      await phone.panel.getByRole('tab', { name: platform, exact: true }).click();
      for (const each of testsFor(platform, kit)) {
        await test.step(`${platform}: ${each.name}`, async () => {
          const { ok, failure, states, payload } = await runTest(flow, kit, each);
          expect(ok, failure?.message).toBe(true);
          await phone.playWith(scenarioName(kit, each));
          const hand = new Hand(phone, flow);
          for (const [index, step] of each.steps.entries()) {
            const state = states[index];
            if (state === undefined) throw new Error('A test that passes has a state for each step');
            await hand.do(step, state);
          }
          const last = states.at(-1);
          if (each.expect.end === 'open' && last !== undefined) {
            await hand.arrivesOn(viewScreen(flow, last));
          } else if (each.expect.end === 'closed') {
            await expect(phone.button('Get started')).toBeVisible();
            await expect(phone.screen.getByText('Response sent')).toBeHidden();
          } else {
            await expect(phone.screen.getByText('Response sent')).toBeVisible();
            expect(withoutFiles(await phone.payload())).toEqual(withoutFiles(payload));
          }
        });
      }
    }
  });
}

/** Each end of the flow on both platforms, by its longest way; other ways to the same end on one of them, in turn. */
function testsFor(platform: (typeof PLATFORMS)[number], { tests }: PlayKit): readonly FlowTest[] {
  const longest = new Set(
    Map.groupBy(tests, ({ expect: { end, screens } }) => `${end} ${screens?.at(-1) ?? ''}`)
      .values()
      .map((ways) => ways.toSorted((a, b) => b.steps.length - a.steps.length)[0]),
  );
  return tests.filter(
    (each, index) => longest.has(each) || index % PLATFORMS.length === PLATFORMS.indexOf(platform),
  );
}

function readKit(file: string): PlayKit {
  const parsed = parsePlayKit(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.map(({ message }) => message).join(' ')}`);
  return parsed.kit;
}

function scenarioName(kit: PlayKit, { scenario }: FlowTest): string | undefined {
  if (kit.scenarios.length === 0) return undefined;
  return kit.scenarios.find(({ id }) => id === scenario)?.name ?? 'No scenario';
}

/** Files get ids and hashes of their own each time; their names and types stay. */
function withoutFiles(value: unknown): unknown {
  const plain: JsonValue = JSON.parse(JSON.stringify(value ?? null));
  return walk(plain);
}

function walk(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(walk);
  if (!isJsonObject(value)) return value;
  if ('file_name' in value) return { file_name: value['file_name'] };
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member ?? null)]));
}
