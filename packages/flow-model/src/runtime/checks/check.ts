import type { JsonObject, JsonValue } from '../../document/types.ts';
import { numberOf } from '../../expressions/evaluate.ts';
import { messages } from '../messages.ts';
import type { PhoneHabits } from '../types.ts';
import type { CountRule, PlainRule, Violation } from '../violation.ts';

/** What checks depend on besides the input. */
export interface CheckContext {
  readonly version: string;
  readonly habits?: PhoneHabits | undefined;
}

/** Tells why a value keeps the screen from being valid, or `undefined` when it does not. */
export type Check = (
  value: JsonValue | undefined,
  props: JsonObject,
  context: CheckContext,
) => Violation | undefined;

/** A broken rule without a limit. */
export function broken(rule: PlainRule): Violation {
  return { rule, message: messages[rule]() };
}

/** A broken rule on how many or how long. */
export function beyond(rule: CountRule, limit: number): Violation {
  return { rule, message: messages[rule](limit), limit };
}

/** A limit among the properties; texts that spell a number count, since bindings may yield them. */
export function limitOf(props: JsonObject, name: string): number | undefined {
  return numberOf(props[name]);
}
