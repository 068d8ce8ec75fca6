import { isJsonObject, type JsonValue } from '../../document/index.ts';
import { wholeReference } from '../../expressions/index.ts';
import { isInput } from '../screenModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { mayBeHidden, sharesBranches } from './parts/hidden.ts';

/** A payload sends an input that may not be on screen (Flow JSON reference, 7.3). */
export const hiddenInPayload: Lint = {
  code: 'HIDDEN_FIELD_IN_PAYLOAD',
  severity: 'info',
  title: 'Payload with an input that may be hidden',
  screen({ components, actions }, report) {
    const hidden = new Map(
      components.flatMap((placed) =>
        isInput(placed.type) && mayBeHidden(placed) ? [[placed.component['name'], placed] as const] : [],
      ),
    );
    if (hidden.size === 0) return;
    for (const { action, path, owner } of actions) {
      const { payload } = action;
      if (!isJsonObject(payload)) continue;
      for (const [key, value] of Object.entries(payload)) {
        const name = formField(value);
        const input = name === undefined ? undefined : hidden.get(name);
        if (name === undefined || input === undefined || owner === input) continue;
        const { visible } = input.component;
        const alongside = (visible === undefined || visible === true) && sharesBranches(input, owner);
        if (!alongside) report([...path, 'payload', key], words.hiddenInPayload(name));
      }
    }
  },
};

function formField(value: JsonValue | undefined): string | undefined {
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  return reference?.root === 'form' && reference.screen === undefined ? reference.segments[0] : undefined;
}
