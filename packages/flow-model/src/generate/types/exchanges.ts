import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../document/index.ts';
import { actionsOf, walkComponents, type ActionEntry, type ScreenEntry } from '../../outline/index.ts';
import { membersOf, textIn } from '../code/targets.ts';

/** An action whose payload leaves the phone. */
export interface SendingAction {
  readonly name: 'data_exchange' | 'complete';
  readonly payload: JsonObject;
  /** What it belongs to, in a word: the name of the field or the type of the component. */
  readonly owner: string;
  /** The key that holds it, such as `on-click-action`. */
  readonly property: string;
}

/** The actions of a screen that send something: of its components, their items, and of items in example data. */
export function sendingActions({ screen, path }: ScreenEntry): readonly SendingAction[] {
  const written = [...walkComponents(screen, path)].flatMap(({ component, path: place, type }) =>
    actionsOf(component, place).flatMap(({ action, property }) =>
      sending(action, textIn(component, 'name') || type, property),
    ),
  );
  const { data } = screen;
  const inExamples = isJsonObject(data)
    ? membersOf(data).flatMap(([key, field]) =>
        isJsonObject(field)
          ? actionsIn(field['__example__'] ?? null).flatMap(({ action, property }) =>
              sending(action, key, property),
            )
          : [],
      )
    : [];
  return [...written, ...inExamples];
}

function sending(action: JsonObject, owner: string, property: string): readonly SendingAction[] {
  const { name, payload } = action;
  if (name !== 'data_exchange' && name !== 'complete') return [];
  return [{ name, payload: isJsonObject(payload) ? payload : {}, owner, property }];
}

/** Actions somewhere in a value: what stands under a key such as `on-click-action`. */
function actionsIn(value: JsonValue): readonly Pick<ActionEntry, 'action' | 'property'>[] {
  if (isJsonArray(value)) return value.flatMap(actionsIn);
  if (!isJsonObject(value)) return [];
  return membersOf(value).flatMap(([key, member]) =>
    /^on-.+-action$/.test(key) && isJsonObject(member)
      ? [{ action: member, property: key }]
      : actionsIn(member),
  );
}
