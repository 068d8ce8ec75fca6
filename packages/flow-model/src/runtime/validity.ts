import { checks } from './checks/index.ts';
import type { CheckContext, Violation } from './checks/check.ts';
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
  context: CheckContext,
): Violation | undefined {
  return checks[input.type]?.(own(memory.form, input.name), input.props, context);
}
