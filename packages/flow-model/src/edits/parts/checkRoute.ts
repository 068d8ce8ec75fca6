import type { JsonValue, Path } from '../../document/types.ts';
import { routingGraph, type RoutingGraph } from '../../routing/index.ts';
import { limits } from '../../spec/index.ts';
import { refusals } from '../messages.ts';
import type { Refusal } from '../types.ts';
import { screenNamed } from './screens.ts';

/**
 * Why a screen cannot lead to another, if it cannot (Flow JSON reference, routing rules R2 to R6).
 * @param actions places of the actions that would change: what they do now does not count against what they shall do
 */
export function checkRoute(
  flow: JsonValue,
  actions: readonly Path[],
  from: string,
  to: string,
): Refusal | undefined {
  if (screenNamed(flow, to) === undefined) return refusals.unknownScreen(to);
  if (from === to) return refusals.sameScreen();
  const graph = withoutActions(routingGraph(flow), actions);
  if (graph.edges.some((edge) => edge.from === to && edge.to === from))
    return refusals.backwardRoute(from, to);
  const targets = new Set(graph.edges.filter((edge) => edge.from === from).map((edge) => edge.to));
  if (targets.size >= limits.routesPerScreen && !targets.has(to))
    return refusals.tooManyRoutes(limits.routesPerScreen);
  const inbound = new Set([
    ...graph.edges.filter((edge) => edge.from !== edge.to).map((edge) => edge.to),
    to,
  ]);
  return graph.screens.every((id) => inbound.has(id)) ? refusals.noEntryLeft(to) : undefined;
}

function withoutActions(graph: RoutingGraph, actions: readonly Path[]): RoutingGraph {
  const places = new Set(actions.map((action) => JSON.stringify(action)));
  return {
    ...graph,
    edges: graph.edges.filter(
      ({ actionPath }) => actionPath === undefined || !places.has(JSON.stringify(actionPath)),
    ),
  };
}
