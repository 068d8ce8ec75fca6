import { insertItem, type FlowDocument } from '../document/index.ts';
import type { JsonObject, JsonValue, Path } from '../document/types.ts';
import { wholeReference } from '../expressions/index.ts';
import type { ScreenEntry } from '../outline/index.ts';
import { targetOf } from '../routing/navigations.ts';
import { newComponent } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { definitionOf } from './parts/dataDefinition.ts';
import { Draft, refuse } from './parts/draft.ts';
import { giveFormValues } from './parts/formValues.ts';
import { withInner } from './parts/groups.ts';
import { moveAll } from './parts/moveAll.ts';
import { afterInsertion, outermost, samePath, splitPath } from './parts/paths.ts';
import { placeFooterCompanions } from './parts/placeInto.ts';
import { namesOn, rulesOf, screenAt } from './parts/screens.ts';
import { setMember } from './parts/setMember.ts';
import { findObjects, listAt, objectAt, objectsAt } from './parts/values.ts';
import { ifCondition, switchOn } from './parts/wrapperDefaults.ts';
import { holdsInput } from './parts/inputs.ts';
import { isComponentList, newPlacementRefusal } from './placement.ts';
import type { EditResult } from './types.ts';

/** What to wrap in what. */
export interface WrapComponents {
  /** Components of one list. */
  readonly paths: readonly Path[];
  readonly in: 'If' | 'Switch' | 'Form';
}

/**
 * Puts components of one list into a new If, Switch or Form that takes the place of the first of them. Selects it.
 *
 * - If: they become `then`; the condition asks for the first boolean in scope. A Footer among them also goes into `else`.
 * - Switch: they become the first case; it switches on the first choice in scope, with a case for each of its options.
 * - Form: takes all from the first to the last input of the list, since no input may stand outside a Form, so the order
 *   on the screen stays. Initial values and error messages move into its maps.
 */
export function wrapComponents(doc: FlowDocument, { paths, in: type }: WrapComponents): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  const selected = outermost(paths);
  const [first] = selected;
  const place = first === undefined ? undefined : splitPath(first);
  const screen = first === undefined ? undefined : screenAt(doc.value, first);
  if (place === undefined) return refuse(refusals.nothingSelected());
  const wrapped = type === 'Form' ? withInputs(doc.value, place.list, selected) : selected;
  const [start] = wrapped;
  if (screen === undefined || start === undefined || !isComponentList(doc.value, place.list)) {
    return refuse(refusals.noSuchPlace());
  }
  if (selected.some((path) => !samePath(path.slice(0, -1), place.list)))
    return refuse(refusals.notSiblings());
  if (wrapped.some((path) => objectAt(doc.value, path) === undefined)) return refuse(refusals.noSuchPlace());

  const draft = new Draft(doc);
  const shell = emptyWrapper(type, doc.value, wrapped);
  draft.apply(insertItem(doc, place.list, Number(start.at(-1)), shell.component));
  declareDefault(draft, screen, shell.component);
  const inside = wrapped.map((path) => afterInsertion(path, start));
  if (type === 'Form') {
    for (const input of inside.flatMap((path) => withInner(objectAt(draft.value, path) ?? {}, path))) {
      giveFormValues(draft, input.path, start);
    }
  }
  const into = [...start, ...shell.slot];
  const placed = moveAll(draft, inside, into, 0);
  placeFooterCompanions(draft, into, objectsAt(draft.value, placed));
  const refusal =
    draft.value === undefined ? undefined : newPlacementRefusal(doc.value, draft.value, screen.path);
  return refusal === undefined ? draft.finish([start]) : refuse(refusal);
}

/**
 * Before 6.0 a wrapper with nothing in scope to ask for binds to a field that has to be declared, and sent by the actions
 * that lead to the screen.
 */
function declareDefault(draft: Draft, screen: ScreenEntry, wrapper: JsonObject): void {
  const text = wrapper['condition'] ?? wrapper['value'];
  const reference = typeof text === 'string' ? wholeReference(text) : undefined;
  const [name] = reference?.segments ?? [];
  const path = [...screen.path, 'data', name ?? ''];
  if (reference?.root !== 'data' || name === undefined || objectAt(draft.value, path) !== undefined) return;
  const example = wrapper['type'] === 'If' ? true : 'first';
  const definition = definitionOf(typeof example === 'string' ? 'string' : 'boolean', example);
  draft.apply(setMember(draft.doc, path, definition) ?? []);
  for (const action of findObjects(draft.value, (object) => targetOf(object) === screen.id)) {
    draft.apply(setMember(draft.doc, [...action.path, 'payload', name], example) ?? []);
  }
}

/** The selection together with everything between it and the inputs of its list. */
function withInputs(flow: JsonValue, list: Path, selected: readonly Path[]): readonly Path[] {
  const items = listAt(flow, list) ?? [];
  const indexes = [
    ...selected.filter((path) => path.length === list.length + 1).map((path) => Number(path.at(-1))),
    ...items.flatMap((item, index) => (holdsInput(item) ? [index] : [])),
  ];
  const from = Math.min(...indexes);
  return items.slice(from, Math.max(...indexes) + 1).map((_, offset) => [...list, from + offset]);
}

/** A wrapper with nothing in it yet, and the list of it that takes the components. */
function emptyWrapper(
  type: WrapComponents['in'],
  flow: JsonValue,
  wrapped: readonly Path[],
): { readonly component: JsonObject; readonly slot: Path } {
  const screen = screenAt(flow, wrapped[0] ?? []);
  const version = rulesOf(flow);
  const names = screen === undefined ? new Set<string>() : namesOn(screen);
  const fresh = newComponent(type, version, { names, insideForm: false });
  switch (type) {
    case 'Form':
      return { component: { ...fresh, children: [] }, slot: ['children'] };
    case 'If': {
      const condition = ifCondition(flow, wrapped) ?? fresh['condition'] ?? '';
      return { component: { type, condition, then: [] }, slot: ['then'] };
    }
    case 'Switch': {
      const { value, keys } = switchOn(flow, wrapped) ?? {
        value: fresh['value'] ?? '',
        keys: ['first', 'second'],
      };
      const [key = 'first'] = keys;
      const cases = Object.fromEntries(keys.map((name): [string, JsonValue] => [name, []]));
      return { component: { type, value, cases }, slot: ['cases', key] };
    }
  }
}
