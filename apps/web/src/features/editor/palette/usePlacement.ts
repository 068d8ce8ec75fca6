import {
  canPlace,
  componentSpec,
  isAtLeast,
  LATEST_VERSION,
  versionOf,
  type ComponentType,
} from '@flowsmith/flow-model';
import { useMemo } from 'react';
import { selectedPaths, useEditor } from '../session/index.ts';
import { placeAfterSelection } from '../common/clipboard.ts';

/** Whether a component may be added where the selection is. `newer`: the flow's version does not have it. */
export type Placement =
  | { readonly allowed: true; readonly newer: boolean }
  | { readonly allowed: false; readonly newer: boolean; readonly reason: string };

/** Answers for each component whether it may be added after the selection, and if not, why. */
export function usePlacement(): (type: ComponentType) => Placement {
  const doc = useEditor((state) => state.doc);
  const selection = useEditor((state) => state.selection);
  return useMemo(() => {
    const version = versionOf(doc.value) ?? LATEST_VERSION;
    const { into } = placeAfterSelection(doc, selectedPaths(doc, selection));
    return (type) => {
      const newer = !isAtLeast(version, componentSpec(type).since);
      if (doc.value === undefined) return { allowed: false, newer, reason: 'Mend the JSON first.' };
      const verdict = canPlace(doc.value, { types: [type], into });
      return verdict.ok
        ? { allowed: true, newer }
        : { allowed: false, newer, reason: verdict.refusal.message };
    };
  }, [doc, selection]);
}
