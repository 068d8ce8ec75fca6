import type { JsonValue } from '../document/types.ts';
import { routingGraph } from '../routing/index.ts';
import { entryScreen } from '../runtime/index.ts';
import { playMessages } from './messages.ts';
import type { FlowTest, PlayKit, Scenario } from './types.ts';

/**
 * A scenario that opens a flow on its first screen with its examples. Its id is new in the kit. The screen is written
 * down where it is not evident: when a flow has several screens that nothing leads to, or none.
 */
export function newScenario(flow: JsonValue, kit: PlayKit, name: string): Scenario {
  const screen = routingGraph(flow).entries.length === 1 ? undefined : entryScreen(flow);
  return {
    id: newId(name, kit.scenarios, playMessages.scenario),
    name,
    start: { action: 'navigate', ...(screen === undefined ? {} : { screen }) },
    data: {},
    rules: [],
    unmatched: 'ask',
  };
}

/** A test of what was recorded. Its id is new in the kit. */
export function newTest(
  kit: PlayKit,
  name: string,
  recorded: Pick<FlowTest, 'scenario' | 'steps' | 'expect'>,
): FlowTest {
  return { id: newId(name, kit.tests, playMessages.test), name, ...recorded };
}

/** A kit without anything in it. */
export function emptyPlayKit(): PlayKit {
  return { version: 1, scenarios: [], tests: [] };
}

/** An id made of the letters and digits of a name that no other of `others` has: `late-parcel`, `late-parcel-2`. */
export function newId(name: string, others: readonly { readonly id: string }[], fallback: string): string {
  const taken = new Set(others.map(({ id }) => id));
  const base = slug(name) || slug(fallback);
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
