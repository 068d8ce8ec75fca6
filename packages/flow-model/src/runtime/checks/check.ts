import type { JsonObject, JsonValue } from '../../document/types.ts';
import { numberOf } from '../../expressions/evaluate.ts';

/** Tells why a value keeps the screen from being valid, or `undefined` when it does not. */
export type Check = (value: JsonValue | undefined, props: JsonObject, version: string) => string | undefined;

/** A limit among the properties; texts that spell a number count, since bindings may yield them. */
export function limitOf(props: JsonObject, name: string): number | undefined {
  return numberOf(props[name]);
}
