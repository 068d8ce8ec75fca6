/**
 * The routes of a flow: which screen leads to which, and where to draw them.
 *
 * @example
 * const graph = routingGraph(flow);
 * const places = placeScreens(graph); // { WELCOME: { column: 0, row: 0 }, … }
 */
export { routingGraph } from './routingGraph.ts';
export type { DanglingRoute, RouteEdge, RoutingDifferences, RoutingGraph } from './routingGraph.ts';
export { placeScreens } from './placeScreens.ts';
export type { BoardPlace } from './placeScreens.ts';
