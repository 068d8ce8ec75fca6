import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { screensOf, type ScreenEntry } from '../outline/index.ts';
import { cyclesOf } from './cycles.ts';
import { navigationsIn } from './navigations.ts';

/** A way from one screen to another. Both exist; one edge for each action, so two screens can have several. */
export interface RouteEdge {
  readonly from: string;
  readonly to: string;
  /** The `navigate` action that takes it; missing when only `routing_model` knows it. */
  readonly actionPath?: Path;
  /** The `routing_model` lists it. */
  readonly declared: boolean;
  /** A `navigate` action takes it. */
  readonly derived: boolean;
  /** The action stands in example data, as one of many that an endpoint may send. */
  readonly example?: true;
}

/** A way that leads nowhere: its screen does not exist. */
export interface DanglingRoute {
  readonly from: string;
  readonly to: string;
  readonly actionPath?: Path;
}

/** Where the `routing_model` and the actions of a flow disagree (Flow JSON reference, routing rules R1, R2 and R8). */
export interface RoutingDifferences {
  /** Declared, but no action takes it, and the screen asks no endpoint that could. */
  readonly notTaken: readonly RouteEdge[];
  /** Taken by an action, but not declared although the flow has a routing model. */
  readonly notDeclared: readonly RouteEdge[];
  /** Screens that are no key of the routing model. */
  readonly missingScreens: readonly string[];
  /** Keys and destinations in the routing model that are no screens. */
  readonly unknownScreens: readonly string[];
}

/** The screens of a flow and the ways between them. */
export interface RoutingGraph {
  /** Ids of all screens, in the order of the flow, each once. */
  readonly screens: readonly string[];
  readonly edges: readonly RouteEdge[];
  readonly dangling: readonly DanglingRoute[];
  /** Screens that nothing leads to: the flow can open with them. */
  readonly entries: readonly string[];
  readonly terminals: readonly string[];
  /** Screens that cannot be reached from any entry, going along the arrows. */
  readonly unreachable: readonly string[];
  /** Screens without any connection, in either direction, to the first screen (R7). */
  readonly disconnected: readonly string[];
  /** Groups of screens that lead around to each other, each group in the order of the flow. */
  readonly cycles: readonly (readonly string[])[];
  /** The flow has a `routing_model`. */
  readonly hasModel: boolean;
  readonly differences: RoutingDifferences;
}

/**
 * Reads the routes of a flow from its `navigate` actions, wherever they stand, and from its `routing_model`. Takes any
 * JSON value: what is not a flow has no screens.
 *
 * @example routingGraph(flow).edges.filter((edge) => edge.from === 'WELCOME')
 */
export function routingGraph(value: JsonValue | undefined): RoutingGraph {
  if (!isObject(value)) return readGraph(value);
  let graph = memory.get(value);
  if (graph === undefined) {
    graph = readGraph(value);
    memory.set(value, graph);
  }
  return graph;
}

/** Board, outline, validation and edits ask for the same graph after each edit. */
const memory = new WeakMap<JsonObject, RoutingGraph>();

function readGraph(value: JsonValue | undefined): RoutingGraph {
  const entriesOfFlow = value === undefined ? [] : uniqueScreens(screensOf(value));
  const screens = entriesOfFlow.map(({ id }) => id);
  const known = new Set(screens);
  const model = isObject(value) ? value['routing_model'] : undefined;
  const declared = declaredRoutes(model);
  const declaredKeys = new Set(declared.map(({ from, to }) => routeKey(from, to)));
  const taken = entriesOfFlow.flatMap((entry) =>
    navigationsIn(entry).map((navigation) => ({ from: entry.id, ...navigation })),
  );
  const takenKeys = new Set(taken.map(({ from, to }) => routeKey(from, to)));

  const edges: readonly RouteEdge[] = [
    ...taken
      .filter(({ to }) => known.has(to))
      .map((route) => ({
        ...route,
        declared: declaredKeys.has(routeKey(route.from, route.to)),
        derived: true,
      })),
    ...declared
      .filter(({ from, to }) => known.has(from) && known.has(to) && !takenKeys.has(routeKey(from, to)))
      .map((route) => ({ ...route, declared: true, derived: false })),
  ];
  const dangling: readonly DanglingRoute[] = [
    ...taken.filter(({ to }) => !known.has(to)).map(({ from, to, actionPath }) => ({ from, to, actionPath })),
    ...declared.filter(
      ({ from, to }) => known.has(from) && !known.has(to) && !takenKeys.has(routeKey(from, to)),
    ),
  ];
  const entries = screens.filter((id) => !edges.some(({ from, to }) => to === id && from !== id));
  const reached = reach(entries, edges);
  const connected = reach(screens.slice(0, 1), [
    ...edges,
    ...edges.map(({ from, to }) => ({ from: to, to: from })),
  ]);
  return {
    screens,
    edges,
    dangling,
    entries,
    terminals: entriesOfFlow.filter(({ screen }) => screen['terminal'] === true).map(({ id }) => id),
    unreachable: screens.filter((id) => !reached.has(id)),
    disconnected: screens.filter((id) => !connected.has(id)),
    cycles: cyclesOf(screens, edges),
    hasModel: isObject(model),
    differences: {
      notTaken: edges.filter(({ from, derived }) => !derived && !asksEndpoint(entriesOfFlow, from)),
      notDeclared: isObject(model) ? edges.filter((edge) => !edge.declared && edge.example !== true) : [],
      missingScreens: isObject(model) ? screens.filter((id) => !Object.hasOwn(model, id)) : [],
      unknownScreens: unknownIn(model, known),
    },
  };
}

function uniqueScreens(entries: readonly ScreenEntry[]): readonly ScreenEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => {
    const first = id !== '' && !seen.has(id);
    seen.add(id);
    return first;
  });
}

function declaredRoutes(
  model: JsonValue | undefined,
): readonly { readonly from: string; readonly to: string }[] {
  if (!isObject(model)) return [];
  return Object.entries(model).flatMap(([from, destinations]) =>
    [...new Set(stringsOf(destinations))].map((to) => ({ from, to })),
  );
}

function unknownIn(model: JsonValue | undefined, known: ReadonlySet<string>): readonly string[] {
  if (!isObject(model)) return [];
  const named = Object.entries(model).flatMap(([from, destinations]) => [from, ...stringsOf(destinations)]);
  return [...new Set(named)].filter((id) => !known.has(id));
}

function asksEndpoint(entries: readonly ScreenEntry[], id: string): boolean {
  const entry = entries.find((candidate) => candidate.id === id);
  return entry !== undefined && mentionsAction(entry.screen, 'data_exchange');
}

function mentionsAction(value: JsonValue | undefined, action: string): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => mentionsAction(item, action));
  if (!isObject(value)) return false;
  return value['name'] === action || Object.values(value).some((member) => mentionsAction(member, action));
}

function reach(
  from: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const reached = new Set<string>(from);
  for (const id of reached) for (const { to } of next.get(id) ?? []) reached.add(to);
  return reached;
}

function routeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function stringsOf(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
