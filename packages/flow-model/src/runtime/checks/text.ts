import { isAtLeast } from '../../expressions/versions.ts';
import { messages } from '../messages.ts';
import { limitOf } from './check.ts';
import type { Check } from './check.ts';

const DEFAULT_MAX_CHARS = 80;
const DEFAULT_MAX_LENGTH = 600;
/** Input types that take a `pattern` (Flow JSON reference, 5.6). */
const PATTERN_TYPES: ReadonlySet<string> = new Set(['text', 'number', 'password', 'passcode']);

/** The base check of each input type. */
const FORMATS: { readonly [inputType: string]: ((text: string) => string | undefined) | undefined } = {
  email: (text) => (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? undefined : messages.notEmail()),
  passcode: (text) => (/^\d+$/.test(text) ? undefined : messages.notDigits()),
  phone: (text) => (/^\+?[\d\s().\-/]*\d[\d\s().\-/]*$/.test(text) ? undefined : messages.notPhone()),
  number: (text) => (/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text) ? undefined : messages.notNumber()),
};

/** TextInput: required, length, format, pattern, in this order (Flow JSON reference, 5.6). */
export const checkTextInput: Check = (value, props, version) => {
  const text = typeof value === 'string' ? value : '';
  if (text.trim() === '') return props['required'] === true ? messages.required() : undefined;
  const min = limitOf(props, 'min-chars');
  if (min !== undefined && text.length < min) return messages.tooShort(min);
  const max = limitOf(props, 'max-chars') ?? DEFAULT_MAX_CHARS;
  if (text.length > max) return messages.tooLong(max);
  const inputType = typeof props['input-type'] === 'string' ? props['input-type'] : 'text';
  const wrong = Object.hasOwn(FORMATS, inputType) ? FORMATS[inputType]?.(text.trim()) : undefined;
  if (wrong !== undefined) return wrong;
  const { pattern } = props;
  if (typeof pattern !== 'string' || !PATTERN_TYPES.has(inputType) || !isAtLeast(version, '6.2'))
    return undefined;
  const help = typeof props['helper-text'] === 'string' ? props['helper-text'] : undefined;
  return compiled(pattern)?.test(text) === false ? messages.notPattern(help) : undefined;
};

/** TextArea: required and length. */
export const checkTextArea: Check = (value, props) => {
  const text = typeof value === 'string' ? value : '';
  if (text.trim() === '') return props['required'] === true ? messages.required() : undefined;
  const max = limitOf(props, 'max-length') ?? DEFAULT_MAX_LENGTH;
  return text.length > max ? messages.tooLong(max) : undefined;
};

/** A pattern that is no regular expression checks nothing. */
function compiled(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried once more without the Unicode flag, which refuses some escapes that phones accept.
    }
  }
  return undefined;
}
