import { removeValue, setValue } from '../../document/index.ts';
import { objectAt } from '../../edits/parts/values.ts';
import { actionsOf, screensOf } from '../../outline/index.ts';
import { notes } from '../messages.ts';
import type { Step } from '../types.ts';
import { componentsIn } from './componentsIn.ts';

/**
 * The end of a flow cannot lead on. What else 7.3 is strict about, payloads and routes, shows as errors that have
 * obvious mendings.
 */
export const version73: Step = {
  version: '7.3',
  up({ draft, change }) {
    const flow = draft.value;
    if (flow === undefined) return;
    const ends = screensOf(flow).filter(({ screen }) => screen['terminal'] === true);
    for (const { path } of ends) {
      const footers = componentsIn(draft)
        .filter((entry) => entry.type === 'Footer' && entry.path[1] === path[1])
        .flatMap(({ component, path: at }) => actionsOf(component, at).map(({ action }) => action['name']));
      const others = ends.filter((end) => end.path !== path).length;
      if (!footers.includes('navigate') || footers.includes('complete') || others === 0) continue;
      for (const flag of ['terminal', 'success']) {
        if (objectAt(draft.value, path)?.[flag] !== undefined)
          draft.apply(removeValue(draft.doc, [...path, flag]));
      }
      change([...path, 'terminal'], notes.routeCompleted());
    }
  },
  down({ draft, change }) {
    if (objectAt(draft.value, [])?.['data_api_version'] !== '4.0') return;
    draft.apply(setValue(draft.doc, ['data_api_version'], '3.0'));
    change(['data_api_version'], notes.dataApi());
  },
};
