import type { JsonValue, Path } from '../../document/types.ts';
import {
  actionSpecs,
  chipProperties,
  componentSpec,
  isAtLeast,
  isComponentType,
  navigationItemProperties,
  optionProperties,
  type ActionName,
  type PropertySpec,
  type Properties,
} from '../../spec/index.ts';
import { refusals } from '../messages.ts';
import type { Refusal } from '../types.ts';
import { rulesOf } from './screens.ts';
import { listAt, objectAt } from './values.ts';

/** What the spec says of the property of a component or list item that holds the action at `path`. */
export function actionSpecAt(flow: JsonValue | undefined, path: Path): PropertySpec | undefined {
  const property = path.at(-1);
  if (typeof property !== 'string') return undefined;
  const spec = propertiesAt(flow, path.slice(0, -1))?.[property];
  return spec?.kind === 'action' ? spec : undefined;
}

/** Why an action cannot be used at `path`, if it cannot (Flow JSON reference, 6.2). */
export function checkAction(flow: JsonValue, path: Path, action: ActionName): Refusal | undefined {
  const { title } = actionSpecs[action];
  const since = actionSpecAt(flow, path)?.actions?.[action];
  if (since === undefined) return refusals.actionNotAllowed(title);
  if (!isAtLeast(rulesOf(flow), since)) return refusals.actionNotInVersion(title, since);
  return checkOtherLevel(flow, path);
}

/** A NavigationList has an action, or each of its items has one, never both (Flow JSON reference, NavigationList). */
function checkOtherLevel(flow: JsonValue, path: Path): Refusal | undefined {
  const owner = path.slice(0, -1);
  const property = path.at(-1) ?? '';
  if (owner.at(-2) === 'list-items') {
    return objectAt(flow, [...owner.slice(0, -2), property]) === undefined
      ? undefined
      : refusals.listHasAction();
  }
  const items = listAt(flow, [...owner, 'list-items']) ?? [];
  return items.some((item) => objectAt(item, [property]) !== undefined)
    ? refusals.itemsHaveActions()
    : undefined;
}

function propertiesAt(flow: JsonValue | undefined, owner: Path): Properties | undefined {
  const list = owner.at(-2);
  if (list === 'list-items') return navigationItemProperties;
  const holder = objectAt(flow, owner.slice(0, -2))?.['type'];
  if (list === 'data-source') return holder === 'ChipsSelector' ? chipProperties : optionProperties;
  const type = objectAt(flow, owner)?.['type'];
  return isComponentType(type) ? componentSpec(type).properties : undefined;
}
