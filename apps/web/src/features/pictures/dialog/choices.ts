import {
  pathOfNode,
  screensOf,
  walkComponents,
  type FlowDocument,
  type JsonValue,
} from '@flowsmith/flow-model';
import type { Selection } from '../../editor/session/types.ts';
import type { Product } from '../types.ts';
import type { PictureSettings } from './settings.ts';

/** What somebody can ask for. */
export type What = 'one' | 'selected' | 'all' | 'board';

/** Indexes of the screens that are selected, or that hold what is selected, in the order of the flow. */
export function selectedScreens(doc: FlowDocument, selection: Selection): readonly number[] {
  if (selection.kind === 'none') return [];
  const chosen = new Set(selection.ids.map((id) => pathOfNode(doc, id)?.[1]));
  return screensOf(doc.good?.value).flatMap(({ path }, at) => (chosen.has(path[1]) ? [at] : []));
}

/** What the dialog offers first: what is selected, else everything. */
export function firstChoice(selected: readonly number[], screens: number): What {
  if (selected.length > 1) return 'selected';
  return selected.length === 1 || screens === 1 ? 'one' : 'all';
}

/** The file that comes out of a choice. */
export function productOf(what: What, { several, board }: PictureSettings): Product {
  switch (what) {
    case 'one':
      return 'screen';
    case 'selected':
    case 'all':
      return several;
    case 'board':
      return board === 'svg' ? 'board-svg' : 'board-png';
  }
}

/** Whether a flow has an If or a Switch, so that its screens have branches to choose from. */
export function hasBranches(flow: JsonValue): boolean {
  return screensOf(flow).some(({ screen, path }) =>
    walkComponents(screen, path).some(({ type }) => type === 'If' || type === 'Switch'),
  );
}
