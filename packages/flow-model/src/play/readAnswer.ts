import { isJsonObject } from '../document/index.ts';
import type { JsonValue, Path } from '../document/types.ts';
import type { KitReader } from './kitReader.ts';
import type { RuleAnswer } from './types.ts';

const MEMBERS: { readonly [kind in RuleAnswer['kind']]: readonly string[] } = {
  screen: ['kind', 'screen', 'data'],
  error: ['kind', 'message', 'data'],
  complete: ['kind', 'params'],
  failure: ['kind', 'status', 'message'],
  raw: ['kind', 'answer'],
};

/** Stands in for what cannot be read. */
const NONE: RuleAnswer = { kind: 'raw', answer: {} };

/** Reads what an endpoint says. `data` and `params` may be absent: `{}`. */
export function readAnswer(reader: KitReader, value: JsonValue | undefined, path: Path): RuleAnswer {
  const given = reader.object(value, path);
  const at = (key: string): Path => [...path, key];
  if (!isJsonObject(value)) return NONE;
  const kind = reader.oneOf(given['kind'], at('kind'), ['screen', 'error', 'complete', 'failure', 'raw']);
  // Without its kind there is nothing to judge the members by.
  if (given['kind'] !== kind) return NONE;
  const object = reader.object(value, path, MEMBERS[kind]);
  switch (kind) {
    case 'screen':
      return {
        kind,
        screen: reader.text(object['screen'], at('screen')),
        data: reader.object(object['data'] ?? {}, at('data')),
      };
    case 'error':
      return {
        kind,
        message: reader.text(object['message'], at('message')),
        ...reader.optional(object, 'data', path, (data, where) => reader.object(data, where)),
      };
    case 'complete':
      return { kind, params: reader.object(object['params'] ?? {}, at('params')) };
    case 'failure':
      return {
        kind,
        status: reader.oneOf(object['status'], at('status'), [500, 421, 427, 432, 'timeout']),
        ...reader.optional(object, 'message', path, (message, where) => reader.text(message, where)),
      };
    case 'raw':
      return { kind, answer: reader.object(object['answer'], at('answer')) };
  }
}
