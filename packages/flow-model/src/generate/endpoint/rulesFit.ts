import { isJsonObject, type JsonValue } from '../../document/index.ts';
import { sequence, type Code } from '../code/code.ts';
import { literalCode, objectCode } from '../code/typescript.ts';
import type { Helper } from './rulesHelpers.ts';

/** Code of a value, and what is known of its type. */
export interface Value {
  readonly code: Code;
  readonly type: 'string' | 'fitting' | 'unknown';
}

/** A value of the type that a data model asks for. */
export function fit({ code, type }: Value, schema: JsonValue | undefined, helpers: Set<Helper>): Code {
  if (type === 'fitting' || !isJsonObject(schema)) return code;
  switch (schema['type']) {
    case 'string':
      if (type === 'string') return code;
      helpers.add('text');
      return callCode('text', [code]);
    case 'number':
    case 'integer':
      helpers.add('number');
      return callCode('number', [code]);
    case 'boolean':
      helpers.add('flag');
      return callCode('flag', [code]);
    case 'array': {
      helpers.add('rows');
      const { items } = schema;
      const list = callCode('rows', [code]);
      if (!isJsonObject(items)) return list;
      const entry = fit({ code: 'item', type: 'unknown' }, items, helpers);
      const body = items['type'] === 'object' ? sequence('(', entry, ')') : entry;
      return entry === 'item' ? list : sequence(list, '.map((item) => ', body, ')');
    }
    case 'object': {
      const { properties } = schema;
      if (!isJsonObject(properties)) return code;
      const members = Object.entries(properties).map(([key, member]) => {
        helpers.add('at');
        const place = callCode('at', [code === 'item' ? 'item' : 'whole', literalCode(key)]);
        return [key, fit({ code: place, type: 'unknown' }, member, helpers)] as const;
      });
      if (code === 'item') return objectCode(members);
      helpers.add('shaped');
      return sequence('shaped(', code, ', (whole) => (', objectCode(members), '))');
    }
    default:
      return code;
  }
}

/** `name(one, two)` */
export function callCode(name: string, parameters: readonly Code[]): Code {
  return sequence(
    `${name}(`,
    ...parameters.flatMap((parameter, index) => (index === 0 ? [parameter] : [', ', parameter])),
    ')',
  );
}
