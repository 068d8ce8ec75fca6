import {
  dataModelOf,
  exampleData,
  screensOf,
  type JsonObject,
  type JsonValue,
  type ScreenValues,
} from '@flowsmith/flow-model';

/** Example data of all screens, by screen id: what global references show on the board. */
export type Examples = { readonly [screenId: string]: ScreenValues };

interface Remembered {
  readonly value: JsonValue | undefined;
  readonly models: readonly (readonly [string, JsonObject | undefined])[];
  readonly examples: Examples;
}

let last: Remembered | undefined;

/** The examples of a flow; the same object as long as no data model changed, so that views made with it stay valid. */
export function examplesOf(value: JsonValue | undefined): Examples {
  if (last !== undefined && last.value === value) return last.examples;
  const models = screensOf(value).map(({ id, screen }) => [id, dataModelOf(screen)] as const);
  const same =
    last !== undefined &&
    last.models.length === models.length &&
    last.models.every(([id, model], index) => models[index]?.[0] === id && models[index]?.[1] === model);
  const examples = last !== undefined && same ? last.examples : makeExamples(value);
  last = { value, models, examples };
  return examples;
}

function makeExamples(value: JsonValue | undefined): Examples {
  return Object.fromEntries(
    screensOf(value).map(({ id, screen }) => [id, { data: exampleData(screen), form: {} }]),
  );
}
