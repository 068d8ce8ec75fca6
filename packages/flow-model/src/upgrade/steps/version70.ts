import { renameScreen } from '../../edits/index.ts';
import { freeScreenId } from '../../edits/parts/screenIds.ts';
import { screensOf } from '../../outline/index.ts';
import { SCREEN_ID_PATTERN } from '../../spec/index.ts';
import { screenIdSuggestion } from '../../validate/fixes/parts/screenIdSuggestion.ts';
import { notes } from '../messages.ts';
import type { Step } from '../types.ts';

/** Ids of screens have no commas and at least one letter. */
export const version70: Step = {
  version: '7.0',
  up({ draft, change }) {
    const ids = draft.value === undefined ? [] : screensOf(draft.value).map(({ id }) => id);
    for (const id of ids) {
      if (id === '' || SCREEN_ID_PATTERN.test(id)) continue;
      const taken = new Set(
        draft.value === undefined ? [] : screensOf(draft.value).map((screen) => screen.id),
      );
      const wanted = screenIdSuggestion(id);
      const to = wanted !== undefined && !taken.has(wanted) ? wanted : freeScreenId(taken, wanted);
      const path = ['screens', ids.indexOf(id), 'id'];
      const renamed = renameScreen(draft.doc, { from: id, to });
      if (!renamed.ok) continue;
      draft.apply(renamed.edits);
      change(path, notes.screenRenamed(id, to));
    }
  },
};
