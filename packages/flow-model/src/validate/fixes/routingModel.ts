import { isJsonArray, isJsonObject, removeValue, setValue } from '../../document/index.ts';
import { addEndpoint as giveEndpoint } from '../../edits/addEndpoint.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { addRoute } from '../../edits/parts/routes.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { routingGraph } from '../../routing/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import { nearest } from '../nearest.ts';
import type { Fix } from '../types.ts';
import { editsOf, fix, mentions, preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { objectAt, screenOf } from './parts/place.ts';

/** Routes that are missing, wrong or too many in the routing model. */
export const routingModel: Fixer = (patient) => {
  const { flow, path } = patient;
  if (path[0] === 'screens') return undeclared(patient);
  if (!isJsonObject(flow['routing_model'])) return [];
  return path.length === 1 ? missingScreens(patient) : wrongEntry(patient);
};

/** A routing model with the routes of all actions. */
export function addRoutingModel({ doc, flow }: Patient): readonly Fix[] {
  return flow['routing_model'] !== undefined || flow['data_api_version'] === undefined
    ? []
    : [preferred(titles.addRoutingModel(), () => setMember(doc, ['routing_model'], modelOf(flow)))];
}

/** `data_exchange` needs to know that there is an endpoint. */
export function addEndpoint({ doc, flow, version }: Patient): readonly Fix[] {
  if (flow['data_api_version'] !== undefined || !isAtLeast(version, '3.0')) return [];
  return [preferred(titles.addEndpoint(), () => editsOf(giveEndpoint(doc)))];
}

function modelOf(flow: Patient['flow']) {
  const { screens, edges } = routingGraph(flow);
  return Object.fromEntries(
    screens.map((id) => [
      id,
      [...new Set(edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to))],
    ]),
  );
}

/** An action takes a route that the model does not know. */
function undeclared(patient: Patient): readonly Fix[] {
  const { doc, flow } = patient;
  const id = screenOf(patient)?.id;
  if (!isJsonObject(flow['routing_model']) || id === undefined) return [];
  const missing = routingGraph(flow).differences.notDeclared.find(
    ({ from, to }) =>
      from !== to && (from === id || to === id) && mentions(patient, from) && mentions(patient, to),
  );
  if (missing === undefined) return [];
  const { from, to } = missing;
  return [
    preferred(titles.addRoute(from, to), () => {
      const draft = new Draft(doc);
      addRoute(draft, from, to);
      return editsOf(draft.finish());
    }),
  ];
}

function missingScreens({ doc, flow }: Patient): readonly Fix[] {
  const { differences, edges } = routingGraph(flow);
  if (differences.missingScreens.length === 0) return [];
  return [
    preferred(titles.addRoutes(), () => {
      const draft = new Draft(doc);
      for (const id of differences.missingScreens) {
        const targets = edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to);
        draft.apply(setMember(draft.doc, ['routing_model', id], [...new Set(targets)]) ?? []);
      }
      return editsOf(draft.finish());
    }),
  ];
}

function wrongEntry(patient: Patient): readonly Fix[] {
  const { doc, flow, path } = patient;
  const [, key, index] = path;
  const ids = routingGraph(flow).screens;
  const model = objectAt(flow, ['routing_model']) ?? {};
  const targets = typeof key === 'string' ? model[key] : undefined;
  if (typeof key !== 'string' || !isJsonArray(targets)) return [];
  const wrong = typeof index === 'number' ? targets[index] : key;
  if (typeof wrong === 'string' && !ids.includes(wrong)) {
    const meant = nearest(wrong, ids);
    const rename =
      typeof index === 'number' && meant !== undefined && meant !== key && !targets.includes(meant)
        ? [preferred(titles.use(meant), () => setValue(doc, path, meant))]
        : [];
    const remove = () => removeValue(doc, path);
    return [
      ...rename,
      rename.length > 0 ? fix(titles.remove(wrong), remove) : preferred(titles.remove(wrong), remove),
    ];
  }
  if (targets.includes(key))
    return [preferred(titles.removeRoute(key, key), () => without(patient, key, key))];
  // Of two opposite routes, the one that no action takes is superfluous.
  const back = targets.find(
    (target) => typeof target === 'string' && isJsonArray(model[target]) && model[target].includes(key),
  );
  if (typeof back !== 'string') return [];
  const taken = (from: string, to: string): boolean =>
    routingGraph(flow).edges.some((edge) => edge.from === from && edge.to === to && edge.derived);
  const pairs = [
    [key, back],
    [back, key],
  ] as const;
  const idle = pairs.filter(([from, to]) => !taken(from, to));
  const make = idle.length === 1 ? preferred : fix;
  return idle.map(([from, to]) => make(titles.removeRoute(from, to), () => without(patient, from, to)));
}

function without({ doc, flow }: Patient, from: string, to: string) {
  const targets = objectAt(flow, ['routing_model'])?.[from];
  const index = isJsonArray(targets) ? targets.indexOf(to) : -1;
  return index < 0 ? [] : removeValue(doc, ['routing_model', from, index]);
}
