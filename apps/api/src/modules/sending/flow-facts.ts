import {
  entryScreen,
  isEndpointFlow,
  isJsonObject,
  parseDocument,
  routingGraph,
  screensOf,
  type JsonObject,
  type JsonValue,
} from '@flowsmith/flow-model';

/** A screen that a message may open. */
export interface EntryScreen {
  readonly id: string;
  readonly title: string | null;
  readonly isDefault: boolean;
  /** The screen as in the flow; its `data` is what it takes. */
  readonly screen: JsonObject;
}

/** What a message has to know of its flow. */
export interface FlowFacts {
  readonly usesEndpoint: boolean;
  /** In the order of the flow; the default first screen is among them. */
  readonly entries: readonly EntryScreen[];
  /** Every screen id, to tell "no such screen" from "not a first screen". */
  readonly screens: readonly string[];
}

/** @returns `undefined` for a text that is no JSON. */
export function flowFacts(text: string): FlowFacts | undefined {
  const { value } = parseDocument(text);
  if (value === undefined) return undefined;
  return factsOf(value);
}

function factsOf(value: JsonValue): FlowFacts {
  const first = entryScreen(value);
  const entries = new Set([...routingGraph(value).entries, ...(first === undefined ? [] : [first])]);
  const screens = screensOf(value).filter(({ id }) => id !== '');
  return {
    usesEndpoint: isEndpointFlow(value),
    screens: screens.map(({ id }) => id),
    entries: screens
      .filter(({ id }) => entries.has(id))
      .map(({ id, screen }) => ({
        id,
        title: typeof screen['title'] === 'string' ? screen['title'] : null,
        isDefault: id === first,
        screen,
      })),
  };
}

/** A field of a screen's data model. */
export interface DataField {
  readonly name: string;
  readonly type: string;
  readonly example: JsonValue | undefined;
  readonly schema: JsonObject;
}

/** What the data model of a screen declares. Every field has to be sent (Flow JSON, "Data model"). */
export function dataFieldsOf(screen: JsonObject): DataField[] {
  const { data } = screen;
  if (!isJsonObject(data)) return [];
  return Object.entries(data).flatMap(([name, schema]): DataField[] => {
    if (!isJsonObject(schema)) return [];
    const { type } = schema;
    return [
      { name, type: typeof type === 'string' ? type : 'string', example: schema['__example__'], schema },
    ];
  });
}
