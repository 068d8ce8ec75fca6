import type { JsonValue } from '../document/types.ts';
import { checks } from './checks/index.ts';
import type { CheckContext } from './checks/check.ts';
import type { Violation } from './violation.ts';
import { own } from './json.ts';
import type { Rendered } from './render.ts';
import type { InvalidInput, ScreenMemory } from './types.ts';

/**
 * Inputs on display that keep the Footer disabled, with reasons (Flow JSON reference, 7.3): those with an error of the
 * endpoint, and those whose value breaks a rule. Hidden inputs and branches not taken do not count.
 */
export function invalidInputs(
  rendered: readonly Rendered[],
  memory: ScreenMemory,
  context: CheckContext,
): readonly InvalidInput[] {
  return rendered.flatMap((input) => {
    if (checks[input.type] === undefined) return [];
    const { name, path } = input;
    const given = own(memory.errors, name);
    const violation =
      given === undefined
        ? valueProblem(input, memory, context)
        : ({ rule: 'givenError', message: given } as const);
    return violation === undefined ? [] : [{ name, path, ...violation }];
  });
}

/** What is wrong with the value of an input; `undefined` for valid ones and for components that hold none. */
export function valueProblem(
  input: Rendered,
  memory: ScreenMemory,
  { version, habits }: CheckContext,
): Violation | undefined {
  const value = own(memory.form, input.name);
  const before = known.get(input);
  if (before !== undefined && before.value === value && before.habits === habits) return before.violation;
  const violation = checks[input.type]?.(value, input.props, { version, habits });
  known.set(input, { value, habits, violation });
  return violation;
}

interface Checked {
  readonly value: JsonValue | undefined;
  readonly habits: CheckContext['habits'];
  readonly violation: Violation | undefined;
}

/** Checks of inputs that did not change; what is rendered belongs to one version. */
const known = new WeakMap<Rendered, Checked>();
