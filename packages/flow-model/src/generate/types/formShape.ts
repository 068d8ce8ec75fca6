import { isJsonArray, isJsonObject, type JsonObject } from '../../document/index.ts';
import { textIn } from '../code/targets.ts';
import { named, union, type Shape } from './shape.ts';

/** Who reads a value: media look different to the endpoint and in the message at the end (Flow JSON 8.6). */
export type Reader = 'endpoint' | 'chat';

/** Names of the types of media. */
export const mediaTypes = { endpoint: 'UploadedFile', chat: 'ReceivedFile' } as const satisfies {
  [reader in Reader]: string;
};

/**
 * The type of the value of an input as it is sent (Flow JSON 7.2). Numbers travel as text. Options that the flow lists
 * are a union of their ids.
 */
export function formShape(input: JsonObject, reader: Reader): Shape {
  switch (input['type']) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return { kind: 'list', items: optionShape(input) };
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return optionShape(input);
    case 'OptIn':
      return named('boolean');
    case 'PhotoPicker':
    case 'DocumentPicker':
      return { kind: 'list', items: named(mediaTypes[reader]) };
    case 'CalendarPicker':
      return calendarShape(input['mode']);
    default:
      return named('string');
  }
}

/** More ids than this say nothing to a reader. */
const MOST_IDS = 50;

function optionShape(input: JsonObject): Shape {
  const options = input['data-source'];
  if (!isJsonArray(options) || options.length === 0 || options.length > MOST_IDS) return named('string');
  const ids = options.map((option) => (isJsonObject(option) ? textIn(option, 'id') : ''));
  if (ids.some((id) => id === '' || id.includes('${') || id.startsWith('`'))) return named('string');
  return union(ids.map((value) => ({ kind: 'literal', value })));
}

const range: Shape = {
  kind: 'object',
  members: [
    { key: 'start-date', shape: named('string'), optional: true },
    { key: 'end-date', shape: named('string'), optional: true },
  ],
};

function calendarShape(mode: JsonObject[string]): Shape {
  if (mode === undefined || mode === 'single') return named('string');
  return mode === 'range' ? range : union([named('string'), range]);
}
