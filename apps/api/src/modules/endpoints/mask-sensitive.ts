import {
  actionsOf,
  inputsOf,
  isJsonArray,
  isJsonObject,
  referencesIn,
  screensOf,
  walkComponents,
} from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';

/** Stands in place of what must not be kept. */
export const MASK = '•••';

/**
 * Names under which sensitive answers travel in a flow: inputs that their screen lists as sensitive, passwords and
 * passcodes, and every member of a payload, on any screen, that takes in one of them.
 */
export function sensitiveNames(flow: JsonValue): ReadonlySet<string> {
  const names = new Set<string>();
  const payloads: JsonObject[] = [];
  for (const { screen } of screensOf(flow)) {
    const { sensitive } = screen;
    if (isJsonArray(sensitive)) for (const name of sensitive) if (typeof name === 'string') names.add(name);
    for (const { component } of inputsOf(screen, [])) {
      const { name } = component;
      if (SECRET_INPUTS.has(component['input-type']) && typeof name === 'string') names.add(name);
    }
    for (const { component, path } of walkComponents(screen, [])) {
      for (const { action } of actionsOf(component, path)) {
        if (isJsonObject(action['payload'])) payloads.push(action['payload']);
      }
    }
  }
  // A name may be handed on from screen to screen under ever new names.
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const payload of payloads) addTakers(payload, names);
  }
  return names;
}

const SECRET_INPUTS: ReadonlySet<JsonValue | undefined> = new Set(['password', 'passcode']);

function addTakers(payload: JsonObject, names: Set<string>): void {
  for (const [key, value] of Object.entries(payload)) {
    if (names.has(key) || value === undefined) continue;
    const takes = referencesIn(value).some(({ segments }) => names.has(segments.at(-1) ?? ''));
    if (takes) names.add(key);
  }
}

/** Whoever has these can open a picked file, which stays on the CDN for days (Data API, media). */
const FILE_KEYS: ReadonlySet<string> = new Set(['encryption_key', 'hmac_key']);

/** A copy of a value whose members of these names, at any depth, are hidden; so are the keys of picked files. */
export function maskSensitive(value: JsonValue, names: ReadonlySet<string>): JsonValue {
  if (isJsonArray(value)) return value.map((item) => maskSensitive(item, names));
  if (!isJsonObject(value)) return value;
  const isHidden = (key: string) => names.has(key) || FILE_KEYS.has(key);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, isHidden(key) ? MASK : maskSensitive(member, names)] as const],
    ),
  );
}
