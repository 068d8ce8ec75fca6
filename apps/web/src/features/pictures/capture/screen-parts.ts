import {
  designComponent,
  exampleData,
  isComponentType,
  LATEST_VERSION,
  openFlow,
  resolveText,
  routingGraph,
  screensOf,
  slotsOf,
  versionOf,
  viewScreen,
  type ComponentView,
  type DesignScope,
  type JsonObject,
  type JsonValue,
  type Path,
  type RuntimeState,
  type ScreenEntry,
} from '@flowsmith/flow-model';
import { examplesOf } from '../../editor/board/examples.ts';
import { componentText, typeTitle } from '../../editor/common/component-label.ts';
import { isJsonObject, stringAt } from '../../editor/common/json.ts';
import type { Branches } from '../types.ts';

/** What is drawn of a screen: components, and frames around those of an If or Switch when all branches are drawn. */
export type Part =
  | { readonly kind: 'component'; readonly path: Path; readonly view: ComponentView }
  | {
      readonly kind: 'frame';
      readonly path: Path;
      readonly title: string;
      readonly slots: readonly PartSlot[];
    }
  /** Something that is no component, or of a type that nobody knows. */
  | { readonly kind: 'unknown'; readonly path: Path; readonly type: string };

/** A branch of a frame. */
export interface PartSlot {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** One screen, ready to be drawn. */
export interface ScreenParts {
  readonly title: string;
  readonly canGoBack: boolean;
  readonly parts: readonly Part[];
  readonly footer: ComponentView | undefined;
}

/**
 * A screen as it opens with its example data. Its Footer is drawn as it looks when it can be tapped. Draws what can be read
 * of any flow; `undefined` when there is no such screen.
 * @param index of the screen in the flow.
 */
export function screenParts(flow: JsonValue, index: number, branches: Branches): ScreenParts | undefined {
  const entry = screensOf(flow)[index];
  if (entry === undefined) return undefined;
  const canGoBack = !routingGraph(flow).entries.includes(entry.id);
  return branches === 'all' ? allBranches(flow, entry, canGoBack) : oneBranch(flow, entry, canGoBack);
}

/** What a phone would show. */
function oneBranch(flow: JsonValue, entry: ScreenEntry, canGoBack: boolean): ScreenParts {
  const { value, id } = findable(flow, entry);
  const { state } = openFlow(value, { screen: id, data: exampleData(entry.screen) });
  const { title, components, footer } = viewScreen(value, withExamples(flow, state));
  const here = (view: ComponentView): ComponentView => ({
    ...view,
    path: [...entry.path, ...view.path.slice(2)],
  });
  return {
    title,
    canGoBack,
    parts: components.map((view) => ({ kind: 'component', path: here(view).path, view: here(view) })),
    footer:
      footer === undefined ? undefined : { ...here(footer), enabled: footer.props['enabled'] !== false },
  };
}

/** The runtime finds screens by id: one that has none, or shares it, gets one of its own in a flow of its own. */
function findable(flow: JsonValue, { id, screen }: ScreenEntry): { value: JsonValue; id: string } {
  const unique = id !== '' && screensOf(flow).filter((other) => other.id === id).length === 1;
  if (unique || !isJsonObject(flow)) return { value: flow, id };
  return { value: { ...flow, screens: [{ ...screen, id: LONELY }] }, id: LONELY };
}

const LONELY = 'SCREEN';

/** Global references show what screens that this run has not visited would hold when they open. */
function withExamples(flow: JsonValue, state: RuntimeState): RuntimeState {
  return { ...state, screens: { ...openedScreens(flow), ...state.screens } };
}

let opened: { readonly flow: JsonValue; readonly screens: RuntimeState['screens'] } | undefined;

/** What every screen holds when the flow opens with it; remembered, since all screens of a flow ask for it. */
function openedScreens(flow: JsonValue): RuntimeState['screens'] {
  if (opened?.flow === flow) return opened.screens;
  const screens = Object.fromEntries(
    screensOf(flow).flatMap(({ id }) => Object.entries(openFlow(flow, { screen: id }).state.screens)),
  );
  opened = { flow, screens };
  return screens;
}

/** What the board shows. */
function allBranches(flow: JsonValue, { screen, path }: ScreenEntry, canGoBack: boolean): ScreenParts {
  const version = versionOf(flow) ?? LATEST_VERSION;
  const scope: DesignScope = { data: exampleData(screen), version, screens: examplesOf(flow) };
  const title = resolveText(
    stringAt(screen, 'title') ?? '',
    { data: scope.data, form: {}, screens: examplesOf(flow) },
    version,
  );
  const { layout } = screen;
  const children = isJsonObject(layout) ? layout['children'] : undefined;
  const parts = Array.isArray(children) ? partsOf(children, [...path, 'layout', 'children'], scope) : [];
  const footer = parts.findLast((part) => part.kind === 'component' && part.view.type === 'Footer');
  return {
    title: typeof title === 'string' ? title : title === undefined ? '' : JSON.stringify(title),
    canGoBack,
    parts: parts.filter((part) => part !== footer),
    footer: footer?.kind === 'component' ? footer.view : undefined,
  };
}

function partsOf(children: readonly JsonValue[], path: Path, scope: DesignScope): readonly Part[] {
  return children.flatMap((child, index) => partOf(child, [...path, index], scope));
}

/** A Form has no look of its own: only what it holds is drawn. */
function partOf(value: JsonValue, path: Path, scope: DesignScope): readonly Part[] {
  const type = isJsonObject(value) ? (stringAt(value, 'type') ?? '') : '';
  if (!isJsonObject(value) || !isComponentType(type)) return [{ kind: 'unknown', path, type }];
  switch (type) {
    case 'Form': {
      const initValues = value['init-values'];
      const inside = initValues === undefined ? scope : { ...scope, initValues };
      return slotsOf(value).flatMap((slot) => partsOf(slot.children, [...path, ...slot.path], inside));
    }
    case 'If':
    case 'Switch':
      return [frameOf(value, type, path, scope)];
    default:
      return [{ kind: 'component', path, view: { ...designComponent(value, scope), path } }];
  }
}

function frameOf(value: JsonObject, type: 'If' | 'Switch', path: Path, scope: DesignScope): Part {
  const text = componentText(value);
  return {
    kind: 'frame',
    path,
    title: text === '' ? typeTitle(type) : `${typeTitle(type)}: ${text}`,
    slots: slotsOf(value).map(({ label, path: slot, children }) => ({
      label,
      parts: partsOf(children, [...path, ...slot], scope),
    })),
  };
}
