import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonArray, isJsonObject } from '../document/index.ts';
import type { JsonValue } from '../document/types.ts';
import { exampleFiles, exampleFlow } from '../examples/testing/exampleFlows.ts';
import { emptyPlayKit, newTest, recordTest, runTest } from './index.ts';
import type { RecordedEvent, Scenario, TestStep } from './index.ts';
import { walk } from './testing/walk.ts';

const choices = fc.array(fc.nat(10_000), { maxLength: 60, size: 'max' });
const example: Scenario = {
  id: 'example',
  name: 'Examples',
  start: { action: 'data_exchange' },
  data: {},
  rules: [],
  unmatched: 'example',
};

describe.each(exampleFiles)('any run of %s', (file) => {
  const flow = exampleFlow(file);

  it('ends the same when it is played again, with the answers that were given', () =>
    fc.assert(
      fc.asyncProperty(choices, async (decisions) => {
        const run = walk(flow, decisions);
        const test = newTest(emptyPlayKit(), 'Any', recordTest(flow, run));
        const { failure, states } = await runTest(flow, emptyPlayKit(), test);
        expect({ failure, steps: failure === undefined ? [] : test.steps }).toEqual({ steps: [] });
        expect(formsOf(states.at(-1))).toEqual(formsOf(run.at(-1)?.after ?? states[0]));
      }),
      { numRuns: 25 },
    ));

  it('ends the same with the answers of its scenario, also when labels change', () =>
    fc.assert(
      fc.asyncProperty(choices, async (decisions) => {
        const run = walk(flow, decisions, example).map((entry): RecordedEvent => ({
          ...entry,
          byHand: false,
        }));
        const kit = { ...emptyPlayKit(), scenarios: [example] };
        const test = newTest(kit, 'Any', { ...recordTest(flow, run), scenario: 'example' });
        expect((await runTest(flow, kit, test)).failure).toBeUndefined();
        const edited = relabelled(flow, labelsOf(test.steps));
        expect((await runTest(edited, kit, test)).failure).toBeUndefined();
      }),
      { numRuns: 12 },
    ));
});

function formsOf(state: RecordedEvent['after'] | undefined) {
  return Object.entries(state?.screens ?? {}).map(([id, { form }]) => [id, form]);
}

function labelsOf(steps: readonly TestStep[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => (step.do === 'tap' ? (step.target.label ?? []) : [])));
}

/** The flow with every label and text of its components rewritten, but those kept. */
function relabelled(value: JsonValue, kept: ReadonlySet<string>): JsonValue {
  if (isJsonArray(value)) return value.map((item) => relabelled(item, kept));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (member === undefined) return [];
      const isLabel = (key === 'label' || key === 'text') && typeof member === 'string' && 'type' in value;
      const changes = isLabel && !/^[$`]/.test(member) && !kept.has(member);
      return [[key, changes ? `New ${member}` : relabelled(member, kept)] as const];
    }),
  );
}
