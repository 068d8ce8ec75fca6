import { isJsonArray, isJsonObject } from '../../document/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { optionsOf } from './parts/items.ts';
import { nameOf } from './parts/texts.ts';

/** A picture without words for those who cannot see it. Of options, one without is reported for the whole list. */
export const imageWithoutAlt: Lint = {
  code: 'IMAGE_WITHOUT_ALT',
  severity: 'warning',
  title: 'Picture without alt-text',
  screen({ components }, report, { version }) {
    for (const { component, type, path } of components) {
      if (type === 'Image' && component['alt-text'] === undefined)
        report(path, words.noAltText('The picture'));
      const option = optionsOf(component).findIndex(
        (item) => item['image'] !== undefined && item['alt-text'] === undefined,
      );
      if (option >= 0 && isAtLeast(version, '5.0'))
        report([...path, 'data-source', option], words.noAltText(`A picture of “${nameOf(component)}”`));
      const list = component['list-items'];
      const item = isJsonArray(list)
        ? list.findIndex(
            (entry) =>
              isJsonObject(entry) && isJsonObject(entry['start']) && entry['start']['alt-text'] === undefined,
          )
        : -1;
      if (item >= 0)
        report(
          [...path, 'list-items', item, 'start'],
          words.noAltText(`A picture of “${nameOf(component)}”`),
        );
    }
  },
};
