import type { JsonValue } from '../../document/index.ts';
import { routingGraph } from '../../routing/index.ts';
import { flowContext } from '../../runtime/context.ts';
import { mayGo } from '../../runtime/screens.ts';

/** Screens that an answer to a request of a screen may name (Flow JSON 3.6): itself, those after it, those before it. */
export function answeringScreens(flow: JsonValue, screen: string): readonly string[] {
  const context = flowContext(flow);
  return Array.from(context.screens.keys()).filter((target) => mayGo(context, screen, target, 'answer'));
}

/** Screens that the answer to `INIT` may name: no other leads to them. All, if others lead to each. */
export function entryScreens(flow: JsonValue): readonly string[] {
  const { screens, edges } = routingGraph(flow);
  const led = new Set(edges.flatMap(({ from, to, declared }) => (declared && from !== to ? [to] : [])));
  const entries = screens.filter((id) => !led.has(id));
  return entries.length === 0 ? screens : entries;
}
