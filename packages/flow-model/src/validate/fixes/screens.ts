import { textOf } from '../../expressions/index.ts';
import {
  insertItem,
  isJsonArray,
  isJsonObject,
  removeValue,
  setValue,
  valueAt,
} from '../../document/index.ts';
import { Draft } from '../../edits/parts/draft.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { actionsOf, inputsOf, screensOf, walkComponents, type ScreenEntry } from '../../outline/index.ts';
import { routingGraph } from '../../routing/index.ts';
import { nearest } from '../nearest.ts';
import type { Fix } from '../types.ts';
import { editsOf, fix, preferred, type Fixer, type Patient } from './fix.ts';
import { titles, written } from './messages.ts';
import { neighboursOf, screenOf, valueOf } from './parts/place.ts';

/** No screen is terminal: the one that completes the flow becomes so, or else the last of the way. */
export const noTerminal: Fixer = (patient) => {
  const { flow } = patient;
  const all = screensOf(flow);
  const completing = all.filter((screen) => footerActions(screen).includes('complete'));
  if (completing.length > 0) {
    const make = completing.length === 1 ? preferred : fix;
    return completing.map((screen) => make(titles.makeTerminal(screen.id), () => terminal(screen, patient)));
  }
  const { edges } = routingGraph(flow);
  const ends = all.filter(({ id }) => !edges.some(({ from }) => from === id));
  return ends
    .slice(0, 3)
    .map((screen) => fix(titles.makeTerminal(screen.id), () => withFooter(screen, patient)));
};

/** `complete` on a screen that is not terminal. */
export const notTerminal: Fixer = (patient) => {
  const screen = screenOf(patient);
  if (screen === undefined) return [];
  const make = footerActions(screen).includes('navigate') ? fix : preferred;
  return [make(titles.makeTerminal(screen.id), () => terminal(screen, patient))];
};

/** A terminal screen without a button. */
export const noFooter: Fixer = (patient) => {
  const screen = screenOf(patient);
  return screen === undefined ? [] : [preferred(titles.addFooter(), () => withFooter(screen, patient))];
};

/** `success` on a screen that is not terminal. */
export const strayFlag: Fixer = (patient) => {
  const screen = screenOf(patient);
  const { doc, path } = patient;
  if (screen === undefined || path.length !== 3 || path[2] !== 'success') return [];
  return [preferred(titles.remove('success'), () => removeValue(doc, path))];
};

/** `sensitive` names something that is no input of the screen. */
export const sensitive: Fixer = (patient) => {
  const { doc, path } = patient;
  const name = valueOf(patient);
  const screen = screenOf(patient);
  if (typeof name !== 'string' || screen === undefined) return [];
  const list = screen.screen['sensitive'];
  const names = inputsOf(screen.screen, screen.path).map(({ component }) => textOf(component['name']));
  const meant = nearest(name, names);
  const free = meant !== undefined && isJsonArray(list) && !list.includes(meant);
  const alone = isJsonArray(list) && list.length === 1;
  const remove = () => removeValue(doc, alone ? path.slice(0, -1) : path);
  return free
    ? [preferred(titles.use(meant), () => setValue(doc, path, meant)), fix(titles.remove(name), remove)]
    : [preferred(titles.remove(name), remove)];
};

/** An empty list where nothing at all should be written. */
export const emptyList: Fixer = ({ doc, path, flow }) => {
  const value = valueAt(flow, path);
  return path.length === 3 && path[2] === 'sensitive' && isJsonArray(value) && value.length === 0
    ? [preferred(titles.remove('sensitive'), () => removeValue(doc, path))]
    : [];
};

function footerActions({ screen, path }: ScreenEntry): readonly string[] {
  return [...walkComponents(screen, path)].flatMap(({ component, type, path: at }) =>
    type === 'Footer' ? actionsOf(component, at).map(({ action }) => textOf(action['name'])) : [],
  );
}

function terminal({ path }: ScreenEntry, { doc }: Patient) {
  return setMember(doc, [...path, 'terminal'], true);
}

/** The screen made terminal, with a Footer that sends what was entered on it. */
function withFooter(screen: ScreenEntry, { doc, flow }: Patient) {
  const draft = new Draft(doc);
  if (screen.screen['terminal'] !== true) draft.apply(terminal(screen, { ...PATIENT, doc, flow }) ?? []);
  const children = [...screen.path, 'layout', 'children'];
  const list = valueAt(flow, children);
  const names = inputsOf(screen.screen, screen.path).flatMap(({ component }) =>
    typeof component['name'] === 'string' ? [component['name']] : [],
  );
  const payload = Object.fromEntries(names.map((name) => [name, `\${form.${name}}`]));
  const footer = { type: 'Footer', label: written.footer, 'on-click-action': { name: 'complete', payload } };
  const hasFooter = neighboursOf({ flow, path: screen.path }).some(({ type }) => type === 'Footer');
  if (!hasFooter && isJsonArray(list)) draft.apply(insertItem(draft.doc, children, list.length, footer));
  return editsOf(draft.finish());
}

const PATIENT = { version: '7.3', code: '', path: [], message: '' } as const;

/** Every end of the flow is marked as a failure, or a flag needs an endpoint that is not there. */
export const screenFlags: Fixer = ({ doc, path, flow }) => {
  const key = path.at(-1);
  const screen = valueAt(flow, path.slice(0, -1));
  if (path.length !== 3 || !isJsonObject(screen) || screen[String(key)] === undefined) return [];
  return key === 'success' || key === 'refresh_on_back'
    ? [preferred(titles.remove(key), () => removeValue(doc, path))]
    : [];
};

/** A screen that leads nowhere becomes an end of the flow. */
export const deadEnd: Fixer = (patient): readonly Fix[] => {
  const screen = screenOf(patient);
  return screen === undefined ? [] : [fix(titles.makeTerminal(screen.id), () => withFooter(screen, patient))];
};
