import {
  canPlace,
  COMPONENT_TYPES,
  componentSpec,
  isAtLeast,
  LATEST_VERSION,
  versionOf,
  type ComponentType,
} from '@flowsmith/flow-model';
import { useEffect, useState } from 'react';
import { placeAfterSelection } from '../common/clipboard.ts';
import { selectedPaths, useEditorStore, whenIdle, type EditorState } from '../session/index.ts';

/** Whether a component may be added where the selection is. `newer`: the flow's version does not have it. */
export type Placement =
  | { readonly allowed: true; readonly newer: boolean }
  | { readonly allowed: false; readonly newer: boolean; readonly reason: string };

type Placements = { readonly [type in ComponentType]?: Placement };

/**
 * Says for each component whether it may be added after the selection, and if not, why. Follows document and selection
 * when the browser is idle: it takes longer than a keystroke may, and the palette can wait for a blink. Answers that did
 * not change stay the same objects.
 */
export function usePlacement(): Placements {
  const store = useEditorStore();
  const [placements, setPlacements] = useState(() => Object.fromEntries(placementsIn(store.getState())));
  useEffect(() => {
    const judging = whenIdle(function* judge() {
      const next: Record<string, Placement> = {};
      for (const [type, placement] of placementsIn(store.getState())) {
        next[type] = placement;
        yield;
      }
      setPlacements((known) => keepSame(known, next));
    });
    const unsubscribe = store.subscribe((state, before) => {
      if (
        state.doc !== before.doc ||
        state.selection !== before.selection ||
        state.readOnly !== before.readOnly
      )
        judging.follow();
    });
    return () => {
      judging.stop();
      unsubscribe();
    };
  }, [store]);
  return placements;
}

/** Judges one component at a time. */
function* placementsIn({
  doc,
  selection,
  readOnly,
}: EditorState): Generator<[ComponentType, Placement], void, void> {
  const version = versionOf(doc.value) ?? LATEST_VERSION;
  const { into } = placeAfterSelection(doc, selectedPaths(doc, selection));
  for (const type of COMPONENT_TYPES) {
    const newer = !isAtLeast(version, componentSpec(type).since);
    if (readOnly !== undefined) {
      yield [type, { allowed: false, newer, reason: readOnly }];
      continue;
    }
    if (doc.value === undefined) {
      yield [type, { allowed: false, newer, reason: 'Mend the JSON first.' }];
      continue;
    }
    const verdict = canPlace(doc.value, { types: [type], into });
    yield [
      type,
      verdict.ok ? { allowed: true, newer } : { allowed: false, newer, reason: verdict.refusal.message },
    ];
  }
}

function keepSame(known: Placements, next: Placements): Placements {
  let changed = false;
  const kept = Object.fromEntries(
    COMPONENT_TYPES.map((type) => {
      const same = samePlacement(known[type], next[type]);
      changed ||= !same;
      return [type, same ? known[type] : next[type]];
    }),
  );
  return changed ? kept : known;
}

function samePlacement(a: Placement | undefined, b: Placement | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.newer === b.newer && (a.allowed ? b.allowed : !b.allowed && a.reason === b.reason);
}
