import { setMember } from '../../edits/parts/setMember.ts';
import { formatReference, referencesIn } from '../../expressions/index.ts';
import { notes, written } from '../messages.ts';
import type { Step } from '../types.ts';
import { componentsIn } from './componentsIn.ts';

/** Groups of boxes and buttons need a label; before, other screens could not be read. */
export const version40: Step = {
  version: '4.0',
  up({ draft, change }) {
    for (const { component, type, path } of componentsIn(draft)) {
      if ((type !== 'CheckboxGroup' && type !== 'RadioButtonsGroup') || component['label'] !== undefined)
        continue;
      const name = typeof component['name'] === 'string' ? component['name'] : '';
      const label = labelFrom(name);
      draft.apply(setMember(draft.doc, [...path, 'label'], label) ?? []);
      change(path, notes.labelAdded(name, label));
    }
  },
  down({ draft, loss }) {
    for (const reference of draft.value === undefined ? [] : referencesIn(draft.value)) {
      if (reference.screen !== undefined) loss(reference.path, notes.globalGone(formatReference(reference)));
    }
  },
};

/** `favourite_colour` → Favourite colour, as far as a label may be long. */
function labelFrom(name: string): string {
  const words = name.replaceAll(/[_\-\s]+/g, ' ').trim();
  return words === '' ? written.label : (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, MAX_LABEL);
}

const MAX_LABEL = 30;
