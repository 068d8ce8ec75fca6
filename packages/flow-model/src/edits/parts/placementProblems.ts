import type { JsonValue } from '../../document/types.ts';
import {
  screensOf,
  slotsOf,
  walkComponents,
  type ComponentEntry,
  type ScreenEntry,
} from '../../outline/index.ts';
import {
  COMPONENT_TYPES,
  componentSpec,
  isAtLeast,
  isComponentType,
  limits,
  maxPerScreen,
  mayStandIn,
  type ComponentType,
  type FlowVersion,
} from '../../spec/index.ts';
import { placeWords, refusals } from '../messages.ts';
import type { Refusal } from '../types.ts';
import { rulesOf } from './screens.ts';
import { isObject, listAt } from './values.ts';

/** Something about the components of one screen that Meta refuses because of where they stand. */
export interface PlacementProblem {
  /** The rule and what it is about: problems with the same key are the same problem, possibly grown. */
  readonly key: string;
  /** By how much the rule is broken; an edit may not make it grow. */
  readonly amount: number;
  readonly refusal: Refusal;
}

interface Surroundings {
  readonly flow: JsonValue;
  readonly screen: ScreenEntry;
  readonly version: FlowVersion;
  readonly all: readonly Placed[];
}

/** A component of a known type. */
interface Placed {
  readonly type: ComponentType;
  readonly entry: ComponentEntry;
}

/** All placement problems of a screen (Flow JSON reference, placement matrix, limits, If, Switch and Form). */
export function placementProblems(flow: JsonValue, screen: ScreenEntry): readonly PlacementProblem[] {
  const entries = [...walkComponents(screen.screen, screen.path)];
  const all = entries.flatMap((entry): Placed[] =>
    isComponentType(entry.type) ? [{ type: entry.type, entry }] : [],
  );
  const around = { flow, screen, version: rulesOf(flow), all };
  return [...unknownTypes(entries), ...rules.flatMap((rule) => rule(around))].filter(
    ({ amount }) => amount > 0,
  );
}

const rules: readonly ((around: Surroundings) => readonly PlacementProblem[])[] = [
  versions,
  places,
  cases,
  depth,
  inputsOutsideForm,
  footersTooDeep,
  aloneRules,
  terminalLists,
  perScreen,
  perFlow,
  mediaPickers,
  footersInBranches,
  total,
];

function unknownTypes(entries: readonly ComponentEntry[]): readonly PlacementProblem[] {
  const unknown = Map.groupBy(
    entries.filter(({ type }) => !isComponentType(type)),
    ({ type }) => type,
  );
  return [...unknown].map(([type, found]) => ({
    key: `unknown ${type}`,
    amount: found.length,
    refusal: refusals.unknownType(type),
  }));
}

function versions({ all, version }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type, found]) => {
    const { since, title } = componentSpec(type);
    if (isAtLeast(version, since)) return [];
    return [{ key: `version ${type}`, amount: found.length, refusal: refusals.notInVersion(title, since) }];
  });
}

function places({ all, version }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type, found]) =>
    (['screen', 'form', 'branch'] as const).flatMap((place) => {
      const { since } = componentSpec(type);
      const here = found.filter(({ entry }) => placeOf(entry) === place);
      if (here.length === 0 || !isAtLeast(version, since) || mayStandIn(type, place, version)) return [];
      return [{ key: `place ${place} ${type}`, amount: here.length, refusal: misplaced(type, place) }];
    }),
  );
}

function misplaced(type: ComponentType, place: keyof typeof placeWords): Refusal {
  const { title, placement, input } = componentSpec(type);
  const since = placement[place];
  if (type === 'Form' && place === 'form') return refusals.formInForm();
  if (place === 'screen' && input !== undefined) return refusals.inputNeedsForm(title);
  return since === false
    ? refusals.notAllowedHere(title, placeWords[place])
    : refusals.notHereInVersion(title, placeWords[place], since);
}

function cases({ all }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type, found]) => {
    if (type !== 'If' && type !== 'Switch') return [];
    const inCase = found.filter(({ entry }) => entry.parent?.type === 'Switch');
    return [
      {
        key: `case ${type}`,
        amount: inCase.length,
        refusal: refusals.logicInCase(componentSpec(type).title),
      },
    ];
  });
}

function depth({ all }: Surroundings): readonly PlacementProblem[] {
  const tooDeep = all.filter(({ type, entry }) => type === 'If' && entry.ifDepth >= limits.ifDepth);
  return [{ key: 'depth', amount: tooDeep.length, refusal: refusals.nestingTooDeep(limits.ifDepth) }];
}

/** From 4.0; before, `places` says that every input needs a Form. */
function inputsOutsideForm({ all, version }: Surroundings): readonly PlacementProblem[] {
  if (!isAtLeast(version, '4.0') || !all.some(({ type }) => type === 'Form')) return [];
  const outside = all.filter(({ type, entry }) => componentSpec(type).input !== undefined && !entry.inForm);
  return [{ key: 'outside form', amount: outside.length, refusal: refusals.inputOutsideForm() }];
}

function footersTooDeep({ all }: Surroundings): readonly PlacementProblem[] {
  const tooDeep = all.filter(({ type, entry }) => type === 'Footer' && branchesAround(entry) > 1);
  return [{ key: 'footer depth', amount: tooDeep.length, refusal: refusals.footerTooDeep() }];
}

function aloneRules({ all, version }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type, found]) => {
    const beside = besideOf(type, version);
    if (beside === undefined) return [];
    const others = all.filter(
      (other) => other.type !== type && !beside.includes(other.type) && !wraps(other, found),
    );
    const titles = beside.filter((other) => other !== type).map((other) => componentSpec(other).title);
    return [
      {
        key: `alone ${type}`,
        amount: others.length,
        refusal: refusals.mustStandAlone(componentSpec(type).title, titles),
      },
    ];
  });
}

function besideOf(type: ComponentType, version: FlowVersion): readonly ComponentType[] | undefined {
  return componentSpec(type).alone?.findLast(({ since }) => isAtLeast(version, since))?.beside;
}

function wraps({ type, entry }: Placed, found: readonly Placed[]): boolean {
  return type === 'Form' && found.some((inner) => inner.entry.parent?.component === entry.component);
}

function terminalLists({ all, screen }: Surroundings): readonly PlacementProblem[] {
  if (screen.screen['terminal'] !== true) return [];
  const lists = all.filter(({ type }) => type === 'NavigationList');
  const { title } = componentSpec('NavigationList');
  return [{ key: 'terminal list', amount: lists.length, refusal: refusals.listOnTerminalScreen(title) }];
}

function perScreen({ all, screen, version }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type]) => {
    const limit = maxPerScreen(type, version);
    if (limit === undefined) return [];
    const shown = shownAtOnce(rootChildren(screen), new Set([type]));
    return [
      {
        key: `screen ${type}`,
        amount: shown - limit,
        refusal: refusals.tooManyOfType(componentSpec(type).title, limit),
      },
    ];
  });
}

function perFlow({ flow, all }: Surroundings): readonly PlacementProblem[] {
  return byType(all).flatMap(([type]) => {
    const { maxPerFlow, title } = componentSpec(type);
    if (maxPerFlow === undefined) return [];
    const count = screensOf(flow)
      .flatMap((entry) => [...walkComponents(entry.screen, entry.path)])
      .filter((entry) => entry.type === type).length;
    return [
      { key: `flow ${type}`, amount: count - maxPerFlow, refusal: refusals.tooManyInFlow(title, maxPerFlow) },
    ];
  });
}

const MEDIA_PICKERS: ReadonlySet<string> = new Set(
  COMPONENT_TYPES.filter((type) => componentSpec(type).input?.valueType === 'media'),
);

function mediaPickers({ screen }: Surroundings): readonly PlacementProblem[] {
  const shown = shownAtOnce(rootChildren(screen), MEDIA_PICKERS);
  return [
    { key: 'media', amount: shown - limits.mediaPickersPerScreen, refusal: refusals.tooManyMediaPickers() },
  ];
}

/** A Footer in one branch of an If or Switch needs one in each. */
function footersInBranches({ all }: Surroundings): readonly PlacementProblem[] {
  const footers = new Set(['Footer']);
  const missing = all.map(({ type, entry }) => {
    const branches = type === 'If' || type === 'Switch' ? slotsOf(entry.component) : [];
    const withFooter = branches.filter(({ children }) => shownAtOnce(children, footers) > 0).length;
    return withFooter === 0 ? 0 : branches.length - withFooter;
  });
  const amount = missing.reduce((sum, count) => sum + count, 0);
  return [{ key: 'footer branches', amount, refusal: refusals.footerInSomeBranches() }];
}

/** All branches added; If and Switch count themselves, a Form does not. */
function total({ all }: Surroundings): readonly PlacementProblem[] {
  const limit = limits.componentsPerScreen.error;
  const count = all.filter(({ type }) => type !== 'Form').length;
  return [{ key: 'total', amount: count - limit, refusal: refusals.tooManyComponents(limit) }];
}

/** How many components of some types can be on screen at once: branches of one If or Switch exclude each other. */
function shownAtOnce(children: readonly JsonValue[], types: ReadonlySet<string>): number {
  let count = 0;
  for (const child of children) {
    if (!isObject(child)) continue;
    const type = child['type'];
    if (typeof type === 'string' && types.has(type)) count += 1;
    const inside = slotsOf(child).map((slot) => shownAtOnce(slot.children, types));
    count += Math.max(0, ...inside);
  }
  return count;
}

function rootChildren(screen: ScreenEntry): readonly JsonValue[] {
  return listAt(screen.screen, ['layout', 'children']) ?? [];
}

function placeOf(entry: ComponentEntry): 'screen' | 'form' | 'branch' {
  if (entry.parent === undefined) return 'screen';
  return entry.parent.type === 'Form' ? 'form' : 'branch';
}

function ancestors(entry: ComponentEntry): readonly ComponentEntry[] {
  const found: ComponentEntry[] = [];
  for (let parent = entry.parent; parent !== undefined; parent = parent.parent) found.push(parent);
  return found;
}

function branchesAround(entry: ComponentEntry): number {
  return ancestors(entry).filter(({ type }) => type === 'If' || type === 'Switch').length;
}

function byType(all: readonly Placed[]): readonly [ComponentType, readonly Placed[]][] {
  return [...Map.groupBy(all, ({ type }) => type)];
}
