import { removeValue } from '../../document/index.ts';
import type { Path } from '../../document/types.ts';
import type { Draft } from './draft.ts';
import { forgetFormValues } from './formValues.ts';
import { withInner } from './groups.ts';
import { startsWith } from './paths.ts';
import { nameOf } from './screens.ts';
import { formAround } from './surroundings.ts';
import { listAt, objectAt } from './values.ts';

/** Removes what screens say about the inputs in components that are about to go: `sensitive` and the maps of Forms. */
export function forgetInputs(draft: Draft, leaving: readonly Path[]): void {
  for (const path of leaving) {
    for (const inner of withInner(objectAt(draft.value, path) ?? {}, path)) {
      const name = nameOf(inner.component);
      if (name === undefined) continue;
      removeSensitive(draft, path.slice(0, 2), name);
      const form = formAround(draft.value, inner.path);
      if (form !== undefined && !leaving.some((gone) => startsWith(form, gone)))
        forgetFormValues(draft, form, name);
    }
  }
}

/** Takes a name off the `sensitive` list of a screen; answers whether it was on it. An empty list is not allowed. */
export function removeSensitive(draft: Draft, screen: Path, name: string): boolean {
  const path = [...screen, 'sensitive'];
  const names = listAt(draft.value, path);
  const index = names?.indexOf(name) ?? -1;
  if (names === undefined || index === -1) return false;
  draft.apply(removeValue(draft.doc, names.length === 1 ? path : [...path, index]));
  return true;
}
