import { isJsonArray, isJsonObject, type JsonObject } from '../../document/index.ts';
import { isAtLeast, limits } from '../../spec/index.ts';
import type { Findings } from '../finding.ts';
import type { FlowModel, FlowScreen, Rule } from '../flowModel.ts';
import { notes, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { targetOf } from './navigate.ts';

/** Routes from screen to screen: of the routing model, or of navigate actions if there is none (Flow JSON reference, section 3). */
export const routing: Rule = (flow, findings) => {
  if (flow.screens.length === 0) return;
  const model = flow.flow['routing_model'];
  const navigations = new Map(flow.screens.map((screen) => [screen.id, navigationTargets(screen, flow)]));
  if (isJsonObject(model)) checkModel(model, navigations, flow, findings);
  else if (!flow.hasEndpoint) checkDerived(navigations, flow, findings);
};

type Routes = ReadonlyMap<string, readonly string[]>;

/** Existing other screens that a screen navigates to. */
function navigationTargets(screen: FlowScreen, flow: FlowModel): readonly string[] {
  const targets = screen.actions.flatMap(({ action, name }) =>
    name === 'navigate' ? [targetOf(action)] : [],
  );
  return [...new Set(targets)]
    .filter((target) => target !== undefined && target !== screen.id && flow.byId.has(target))
    .map(String);
}

function checkModel(model: JsonObject, navigations: Routes, flow: FlowModel, findings: Findings): void {
  const routes = new Map<string, readonly string[]>();
  for (const [from, targets] of Object.entries(model)) {
    const list = isJsonArray(targets) ? targets.filter((target) => typeof target === 'string') : [];
    routes.set(from, list);
    const path = ['routing_model', from];
    if (!flow.byId.has(from))
      findings.add(path, problems.routeUnknown(from, nearest(from, flow.byId.keys())), { atKey: true });
    list.forEach((target, index) => {
      if (!flow.byId.has(target)) {
        findings.add([...path, index], problems.routeUnknown(target, nearest(target, flow.byId.keys())));
        findings.echo(path, problems.routeUnknown(target));
      } else if (target === from) findings.add(path, problems.routeSelf(from));
    });
    if (list.length > limits.routesPerScreen)
      findings.add(path, problems.routeTooMany(from, list.length, limits.routesPerScreen));
  }
  const unsaid = flow.screens.filter(({ id }) => !routes.has(id)).map(({ id }) => id);
  if (unsaid.length > 0) {
    findings.add(['routing_model'], problems.routeMissingScreens(unsaid), { severity: 'warning' });
  }
  checkBackward(routes, findings);
  checkEntry(routes, flow, ['routing_model'], findings);
  checkConnected(routes, flow, findings);
  checkUndeclared(routes, navigations, flow, findings);
  checkEnds(routes, flow, findings);
}

function checkBackward(routes: Routes, findings: Findings): void {
  for (const [from, targets] of routes) {
    for (const target of targets) {
      if (from >= target || routes.get(target)?.includes(from) !== true) continue;
      findings.add(['routing_model', target], problems.routeBackward(from, target), {
        related: [{ path: ['routing_model', from], message: notes.routesOf(from) }],
      });
      findings.echo(['routing_model', from], problems.routeBackward(from, target));
    }
  }
}

function checkEntry(routes: Routes, flow: FlowModel, path: readonly string[], findings: Findings): void {
  const reached = new Set(
    [...routes].flatMap(([from, targets]) => targets.filter((target) => target !== from)),
  );
  if (flow.screens.every(({ id }) => reached.has(id))) {
    findings.add(path, problems.routeNoEntry());
    return;
  }
  const cycle = findCycle(routes);
  if (cycle !== undefined) findings.add(path, problems.routeCycle(cycle), { severity: 'warning' });
}

/** Screens that no chain of routes, in either direction, joins with the first one. */
function checkConnected(routes: Routes, flow: FlowModel, findings: Findings): void {
  const neighbours = new Map<string, Set<string>>(flow.screens.map(({ id }) => [id, new Set()]));
  for (const [from, targets] of routes) {
    for (const target of targets) {
      neighbours.get(from)?.add(target);
      neighbours.get(target)?.add(from);
    }
  }
  const [first] = flow.screens;
  const apart = first === undefined ? [] : unreached(first.id, neighbours, flow);
  if (apart.length === 0) return;
  const ids = apart.map(({ id }) => id);
  for (const { path } of apart) findings.add([...path, 'id'], problems.routeUnconnected(ids));
}

function unreached(
  start: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  flow: FlowModel,
): readonly FlowScreen[] {
  const seen = new Set([start]);
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of neighbours.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return flow.screens.filter(({ id }) => !seen.has(id));
}

/** Every navigate is declared as a route. From 6.3 to 7.2 Meta looks at Footers of endpoint flows only. */
function checkUndeclared(routes: Routes, navigations: Routes, flow: FlowModel, findings: Findings): void {
  const everywhere = !isAtLeast(flow.version, '6.3') || isAtLeast(flow.version, '7.3');
  for (const screen of flow.screens) {
    const declared = routes.get(screen.id) ?? [];
    const byFooter = new Set(
      screen.actions.flatMap(({ action, owner }) => (owner.type === 'Footer' ? [targetOf(action)] : [])),
    );
    for (const target of navigations.get(screen.id) ?? []) {
      const next = flow.byId.get(target);
      if (declared.includes(target) || next === undefined) continue;
      const strict = everywhere || (flow.hasEndpoint && byFooter.has(target));
      findings.add([...screen.path, 'id'], problems.routeUndeclared(screen.id, target), {
        ...(strict ? {} : { severity: 'warning' as const }),
        related: [{ path: ['routing_model', screen.id], message: notes.routesOf(screen.id) }],
      });
      if (strict) findings.echo([...next.path, 'id'], problems.routeUndeclared(screen.id, target));
    }
  }
}

function checkEnds(routes: Routes, flow: FlowModel, findings: Findings): void {
  for (const { id, path, terminal } of flow.screens) {
    if (!terminal && routes.get(id)?.length === 0)
      findings.add([...path, 'id'], problems.routeDeadEnd(id), { severity: 'warning' });
  }
  checkReachable(routes, flow, findings);
}

function checkReachable(routes: Routes, flow: FlowModel, findings: Findings): void {
  const reached = new Set([...routes].flatMap(([, targets]) => targets));
  const entries = flow.screens.filter(({ id }) => !reached.has(id));
  const seen = new Set(entries.map(({ id }) => id));
  const queue = [...seen];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const next of routes.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  if (entries.length === 0) return;
  for (const { id, path } of flow.screens)
    if (!seen.has(id)) findings.add([...path, 'id'], problems.unreachable(id), { severity: 'warning' });
}

/** Without routing model the navigate actions are the routes. */
function checkDerived(navigations: Routes, flow: FlowModel, findings: Findings): void {
  const lists = flow.screens.some(({ components }) =>
    components.some(({ type }) => type === 'NavigationList'),
  );
  for (const { id, path } of flow.screens) {
    const found = navigations.get(id)?.length ?? 0;
    if (found > limits.routesPerScreen)
      findings.add([...path, 'id'], problems.routeTooMany(id, found, limits.routesPerScreen));
  }
  if (lists) return;
  checkEntry(navigations, flow, ['screens'], findings);
  checkConnected(navigations, flow, findings);
  const [first] = flow.screens;
  const isolated = [...navigations].every(([, targets]) => targets.length === 0);
  if (isolated && first !== undefined && flow.screens.length > 1)
    findings.echo([...first.path, 'id'], problems.routeUnconnected([first.id]));
  checkReachable(navigations, flow, findings);
}

/** One circle of three or more routes, if there is any. Walks without recursion: flows may have any number of screens. */
function findCycle(routes: Routes): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of routes.keys()) {
    if (done.has(start)) continue;
    const trail = [start];
    const depths = new Map([[start, 0]]);
    const open = [targetsOf(start, routes)];
    for (let targets = open.at(-1); targets !== undefined; targets = open.at(-1)) {
      const next = targets.next();
      if (next.done === true) {
        open.pop();
        const left = trail.pop();
        if (left !== undefined) {
          depths.delete(left);
          done.add(left);
        }
        continue;
      }
      const depth = depths.get(next.value);
      if (depth !== undefined) {
        if (trail.length - depth > 2) return [...trail.slice(depth), next.value];
      } else if (!done.has(next.value)) {
        depths.set(next.value, trail.length);
        trail.push(next.value);
        open.push(targetsOf(next.value, routes));
      }
    }
  }
  return undefined;
}

function targetsOf(id: string, routes: Routes): Iterator<string, undefined> {
  return (routes.get(id) ?? []).values();
}
