import {
  actionsOf,
  inputsOf,
  isJsonArray,
  isJsonObject,
  screensOf,
  valueAt,
  walkComponents,
  wholeReference,
} from '@flowsmith/flow-model';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { sensitiveNames } from '../../endpoints/mask-sensitive.ts';
import type { Column } from '../schema.ts';

/** A field as one version of a flow has it. */
export type FlowColumn = Omit<Column, 'fromFlow'>;

/** What a version of a flow says about the fields of its answers. */
export interface FlowColumns {
  /** Members of its `complete` payloads, in their order. */
  readonly declared: readonly FlowColumn[];
  /** What is known of any other field, such as one that an endpoint sends at the end: by the input of its name. */
  readonly describe: (name: string) => FlowColumn;
}

/**
 * Reads the fields of a flow's answers from its `complete` actions (Flow JSON, complete action). What a payload takes in
 * is followed back, over payloads of `navigate`, to the input that a person filled in, which gives label, kind and options.
 */
export function flowColumns(flow: JsonValue | undefined): FlowColumns {
  const screens = readScreens(flow);
  const sensitive = flow === undefined ? new Set<string>() : sensitiveNames(flow);
  const columnOf = (name: string, input: JsonObject | undefined, data: JsonObject): FlowColumn => ({
    name,
    label: labelOf(input) ?? name,
    kind: input === undefined ? 'text' : kindOf(input),
    options: input === undefined ? [] : optionsOf(input, data),
    sensitive: sensitive.has(name),
  });

  const declared = new Map<string, FlowColumn>();
  for (const screen of screens.values()) {
    for (const payload of screen.completes) {
      for (const [name, value] of Object.entries(payload)) {
        if (name === 'flow_token' || value === undefined || declared.has(name)) continue;
        const source = traceInput(value, screen, screens, new Set());
        declared.set(
          name,
          source === undefined
            ? { ...columnOf(name, undefined, {}), kind: kindOfLiteral(value, screen) }
            : columnOf(name, source.input, source.screen.data),
        );
      }
    }
  }
  const describe = (name: string): FlowColumn => {
    const known = declared.get(name);
    if (known !== undefined) return known;
    const owner = [...screens.values()].find(({ inputs }) => inputs.has(name));
    return columnOf(name, owner?.inputs.get(name), owner?.data ?? {});
  };
  return { declared: [...declared.values()], describe };
}

/** What of a screen answers are made of. */
interface ScreenFacts {
  readonly id: string;
  readonly data: JsonObject;
  readonly inputs: ReadonlyMap<string, JsonObject>;
  readonly completes: readonly JsonObject[];
  /** Payloads by the screen that they are handed to. */
  readonly hands: readonly (readonly [to: string, payload: JsonObject])[];
}

type Screens = ReadonlyMap<string, ScreenFacts>;

function readScreens(flow: JsonValue | undefined): Screens {
  const screens = new Map<string, ScreenFacts>();
  for (const { id, screen, path } of screensOf(flow)) {
    if (screens.has(id)) continue;
    const inputs = inputsOf(screen, path).flatMap(({ component }) =>
      typeof component['name'] === 'string' ? [[component['name'], component] as const] : [],
    );
    const actions = [...walkComponents(screen, path)].flatMap(({ component, path: at }) =>
      actionsOf(component, at).map(({ action }) => action),
    );
    const payloadOf = ({ payload }: JsonObject) => (isJsonObject(payload) ? payload : {});
    screens.set(id, {
      id,
      data: isJsonObject(screen['data']) ? screen['data'] : {},
      inputs: new Map(inputs),
      completes: actions.filter(({ name }) => name === 'complete').map(payloadOf),
      hands: actions.flatMap((action) => {
        const to = valueAt(action, ['next', 'name']);
        return typeof to === 'string' ? [[to, payloadOf(action)] as const] : [];
      }),
    });
  }
  return screens;
}

interface Source {
  readonly input: JsonObject;
  readonly screen: ScreenFacts;
}

/** The input whose value a part of a payload is, as it is. */
function traceInput(
  value: JsonValue,
  here: ScreenFacts,
  screens: Screens,
  seen: Set<string>,
): Source | undefined {
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  if (reference === undefined) return undefined;
  const screen = reference.screen === undefined ? here : screens.get(reference.screen);
  const [name = '', ...rest] = reference.segments;
  if (screen === undefined || rest.length > 0) return undefined;
  if (reference.root === 'form') {
    const input = screen.inputs.get(name);
    return input === undefined ? undefined : { input, screen };
  }
  const place = `${screen.id} ${name}`;
  if (seen.has(place)) return undefined;
  seen.add(place);
  for (const from of screens.values()) {
    for (const [to, payload] of from.hands) {
      const handed = to === screen.id ? payload[name] : undefined;
      const source = handed === undefined ? undefined : traceInput(handed, from, screens, seen);
      if (source !== undefined) return source;
    }
  }
  return undefined;
}

function labelOf(input: JsonObject | undefined): string | undefined {
  const label = input?.['label'];
  return typeof label === 'string' && label.trim() !== '' && !isDynamic(label) ? label : undefined;
}

/** Filled in when the flow is played. */
function isDynamic(text: string): boolean {
  return text.includes('${') || text.startsWith('`');
}

function kindOf(input: JsonObject): Column['kind'] {
  switch (input['type']) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return 'options';
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return 'option';
    case 'OptIn':
      return 'boolean';
    case 'PhotoPicker':
    case 'DocumentPicker':
      return 'media';
    case 'DatePicker':
      return 'date';
    case 'CalendarPicker':
      return input['mode'] === 'range' ? 'dates' : 'date';
    case 'TextInput':
      return input['input-type'] === 'number' ? 'number' : 'text';
    default:
      return 'text';
  }
}

/** Of options that an endpoint sends, only the examples are known: good where ids are the same. */
function optionsOf(input: JsonObject, data: JsonObject): Column['options'] {
  const listed = input['data-source'];
  const reference = typeof listed === 'string' ? wholeReference(listed) : undefined;
  const options = reference === undefined ? listed : valueAt(data, [...reference.segments, '__example__']);
  if (!isJsonArray(options)) return [];
  return options.flatMap((option) => {
    const id = valueAt(option, ['id']);
    const title = valueAt(option, ['title']);
    if (typeof id !== 'string' || isDynamic(id)) return [];
    return [{ id, title: typeof title === 'string' && !isDynamic(title) ? title : id }];
  });
}

function kindOfLiteral(value: JsonValue, { data }: ScreenFacts): Column['kind'] {
  const reference = typeof value === 'string' ? wholeReference(value) : undefined;
  const type =
    reference?.root === 'data' ? valueAt(data, [reference.segments[0] ?? '', 'type']) : typeof value;
  switch (type) {
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
    case 'object':
      return 'other';
    default:
      return 'text';
  }
}
