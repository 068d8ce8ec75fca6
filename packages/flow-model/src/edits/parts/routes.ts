import { insertItem, insertMember, removeValue } from '../../document/index.ts';
import { isEndpointFlow } from '../../outline/index.ts';
import { routingGraph } from '../../routing/index.ts';
import type { Draft } from './draft.ts';
import { setMember } from './setMember.ts';
import { isObject, listAt, objectAt } from './values.ts';

/**
 * Adds a route to the routing model, after the action that takes it was written. A flow with an endpoint but without a
 * model gets one with the routes of all its actions; other flows need none.
 */
export function addRoute(draft: Draft, from: string, to: string): void {
  const model = isObject(draft.value) ? draft.value['routing_model'] : undefined;
  if (model === undefined) {
    if (draft.value !== undefined && isEndpointFlow(draft.value)) writeModel(draft);
    return;
  }
  if (!isObject(model)) return;
  const routes = listAt(model, [from]);
  if (routes !== undefined) {
    if (routes.includes(to)) return;
    draft.apply(insertItem(draft.doc, ['routing_model', from], routes.length, to));
  } else if (!Object.hasOwn(model, from)) {
    draft.apply(insertMember(draft.doc, ['routing_model'], from, [to]));
  }
  if (!Object.hasOwn(model, to)) draft.apply(insertMember(draft.doc, ['routing_model'], to, []));
}

/**
 * Removes a route from the routing model when no action of the screen takes it any more. It stays when the screen asks
 * the endpoint, whose answer may take it.
 */
export function removeStaleRoute(draft: Draft, from: string, to: string): void {
  const { notTaken } = routingGraph(draft.value).differences;
  if (!notTaken.some((edge) => edge.from === from && edge.to === to)) return;
  const index = listAt(draft.value, ['routing_model', from])?.indexOf(to) ?? -1;
  if (index >= 0) draft.apply(removeValue(draft.doc, ['routing_model', from, index]));
}

/** Removes a screen that is gone from the routing model: its own entry and every route to it. */
export function forgetScreen(draft: Draft, id: string): void {
  const model = objectAt(draft.value, ['routing_model']);
  if (model === undefined) return;
  if (Object.hasOwn(model, id)) draft.apply(removeValue(draft.doc, ['routing_model', id]));
  for (const from of Object.keys(model)) {
    if (from === id) continue;
    const path = ['routing_model', from];
    for (
      let at = listAt(draft.value, path)?.indexOf(id) ?? -1;
      at >= 0;
      at = listAt(draft.value, path)?.indexOf(id) ?? -1
    ) {
      draft.apply(removeValue(draft.doc, [...path, at]));
    }
  }
}

/** Writes a routing model with the routes of all actions. */
export function writeModel(draft: Draft): void {
  const { screens, edges } = routingGraph(draft.value);
  const model = screens.map((id) => [
    id,
    [...new Set(edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to))],
  ]);
  draft.apply(setMember(draft.doc, ['routing_model'], Object.fromEntries(model)) ?? []);
}
