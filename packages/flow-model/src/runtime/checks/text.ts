import { isAtLeast } from '../../expressions/versions.ts';
import { messages } from '../messages.ts';
import { fitsPattern } from '../pattern/fitsPattern.ts';
import { beyond, broken, limitOf } from './check.ts';
import type { Violation } from '../violation.ts';
import type { Check } from './check.ts';

const DEFAULT_MAX_CHARS = 80;
const DEFAULT_MAX_LENGTH = 600;
/** Input types that take a `pattern` (Flow JSON reference, 5.6). */
const PATTERN_TYPES: ReadonlySet<string> = new Set(['text', 'number', 'password', 'passcode']);

/** The base check of each input type. */
const FORMATS: { readonly [inputType: string]: ((text: string) => Violation | undefined) | undefined } = {
  email: (text) => (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text) ? undefined : broken('notEmail')),
  passcode: (text) => (/^\d+$/.test(text) ? undefined : broken('notDigits')),
  phone: (text) => (/^\+?[\d\s().\-/]*\d[\d\s().\-/]*$/.test(text) ? undefined : broken('notPhone')),
  number: (text) => (/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(text) ? undefined : broken('notNumber')),
};

/** TextInput: required, length, format, pattern, in this order (Flow JSON reference, 5.6). Only the first ignores blanks. */
export const checkTextInput: Check = (value, props, { version }) => {
  const text = typeof value === 'string' ? value : '';
  if (props['required'] === true && text.trim() === '') return broken('required');
  if (text === '') return undefined;
  const min = limitOf(props, 'min-chars');
  if (min !== undefined && text.length < min) return beyond('tooShort', min);
  const max = limitOf(props, 'max-chars') ?? DEFAULT_MAX_CHARS;
  if (text.length > max) return beyond('tooLong', max);
  const inputType = typeof props['input-type'] === 'string' ? props['input-type'] : 'text';
  const wrong = Object.hasOwn(FORMATS, inputType) ? FORMATS[inputType]?.(text.trim()) : undefined;
  if (wrong !== undefined) return wrong;
  const { pattern } = props;
  if (typeof pattern !== 'string' || !PATTERN_TYPES.has(inputType) || !isAtLeast(version, '6.2'))
    return undefined;
  const help = typeof props['helper-text'] === 'string' ? props['helper-text'] : undefined;
  return fitsPattern(pattern, text) === false
    ? { rule: 'notPattern', message: messages.notPattern(help) }
    : undefined;
};

/** TextArea: required and length. */
export const checkTextArea: Check = (value, props) => {
  const text = typeof value === 'string' ? value : '';
  if (props['required'] === true && text.trim() === '') return broken('required');
  const max = limitOf(props, 'max-length') ?? DEFAULT_MAX_LENGTH;
  return text.length > max ? beyond('tooLong', max) : undefined;
};
