import type { JsonValue } from '../../document/types.ts';
import type { ScreenEntry } from '../../outline/index.ts';
import { targetOf } from '../../routing/navigations.ts';
import { findObjects, objectAt, type FoundObject } from './values.ts';

/**
 * Payloads whose keys are fields of a screen's data: of `navigate` actions anywhere that lead to the screen, and of
 * `update_data` actions on it. Actions in example data count too.
 */
export function payloadsFor(flow: JsonValue, screen: ScreenEntry): readonly FoundObject[] {
  const leading = findObjects(flow, (object) => targetOf(object) === screen.id);
  const updating = findObjects(screen.screen, (object) => object['name'] === 'update_data', screen.path);
  return [...leading, ...updating].flatMap(({ object, path }) => {
    const payload = objectAt(object, ['payload']);
    return payload === undefined ? [] : [{ object: payload, path: [...path, 'payload'] }];
  });
}
