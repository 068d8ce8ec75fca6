import {
  classifyText,
  isComponentType,
  isJsonArray,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
  type TextLanguage,
} from '@flowsmith/flow-model';

/** A text of a screen that takes its value while the flow is filled in. */
export interface BoundText {
  readonly path: Path;
  readonly text: string;
  readonly language: Exclude<TextLanguage, 'literal'>;
  /** The component in which it stands; `undefined` for the screen itself. */
  readonly component: JsonObject | undefined;
  /** Where it stands in the component or screen: `visible`, `on-click-action.payload.email`. */
  readonly place: Path;
  /** What its language depends on; `property` only where it is a property of a component itself. */
  readonly where: { readonly property?: string; readonly drawn: boolean };
}

/** No flow nests deeper. */
const MAX_DEPTH = 200;

/**
 * Every binding, condition and expression of a screen in the order of the text, in all branches. Example values of the
 * data model are data, not bindings, and are left out.
 * @param version of Flow JSON, as written
 */
export function boundTexts(screen: JsonObject, screenPath: Path, version: string): readonly BoundText[] {
  const found: BoundText[] = [];
  for (const [key, member] of Object.entries(screen)) {
    if (key === 'data' || member === undefined) continue;
    visit(member, { path: [...screenPath, key], component: undefined, place: [key], version, found });
  }
  return found;
}

interface Visit {
  readonly path: Path;
  readonly component: JsonObject | undefined;
  readonly place: Path;
  readonly version: string;
  readonly found: BoundText[];
}

function visit(value: JsonValue, at: Visit): void {
  if (typeof value === 'string') {
    note(value, at);
    return;
  }
  if (at.path.length > MAX_DEPTH) return;
  const isComponent =
    isJsonObject(value) && typeof value['type'] === 'string' && isComponentType(value['type']);
  const inside: Visit = isComponent ? { ...at, component: value, place: [] } : at;
  const members = isJsonArray(value) ? value.entries() : isJsonObject(value) ? Object.entries(value) : [];
  for (const [key, member] of members) {
    if (member === undefined) continue;
    visit(member, { ...inside, path: [...inside.path, key], place: [...inside.place, key] });
  }
}

function note(text: string, { path, component, place, version, found }: Visit): void {
  const [first] = place;
  const property =
    component !== undefined && place.length === 1 && typeof first === 'string' ? first : undefined;
  const drawn = !place.some((step) => typeof step === 'string' && /^on-.+-action$/.test(step));
  const where = { drawn, ...(property === undefined ? {} : { property }) };
  const language = classifyText(text, { version, ...where });
  if (language !== 'literal') found.push({ path, text, language, component, place, where });
}
