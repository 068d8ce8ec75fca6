import { isBackTicked } from '../expressions/index.ts';
import { isAtLeast, type FlowVersion } from '../spec/index.ts';

/** A whole-string reference as Meta's patterns accept it: anything between `${data.`, `${form.` or `${screen.` and the last brace. */
const BINDING = /^\$\{(?:data|form)(?:\.[\w-]+)+\}$/;
const GLOBAL_BINDING = /^\$\{screen\.[\w,-]+\.(?:data|form)(?:\.[\w-]+)+\}$/;

/** Whether a string is a binding or, from 6.0, an expression, so that its value comes from elsewhere. */
export function isDynamic(text: string, version: FlowVersion): boolean {
  if (text.startsWith('`')) return isAtLeast(version, '6.0') && isBackTicked(text);
  if (!text.startsWith('${')) return false;
  return BINDING.test(text) || (isAtLeast(version, '4.0') && GLOBAL_BINDING.test(text));
}

/** Whether a string has nothing that could be seen. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
