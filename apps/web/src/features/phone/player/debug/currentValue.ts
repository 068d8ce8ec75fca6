import {
  evaluateCondition,
  parseCondition,
  parseExpression,
  resolveText,
  type JsonValue,
  type Scope,
} from '@flowsmith/flow-model';
import type { BoundText } from './boundTexts.ts';

/** What a text gives at the moment, or why it gives nothing at all. */
export interface CurrentValue {
  /** `undefined`: what it refers to is not there (yet). */
  readonly value: JsonValue | undefined;
  /** It cannot be read, in words. */
  readonly fault?: string;
}

/** Value of a binding, condition or expression for what the screen received and what was entered. */
export function currentValue(bound: BoundText, scope: Scope, version: string): CurrentValue {
  const { text, language, where } = bound;
  switch (language) {
    case 'binding':
      return { value: resolveText(text, scope, version, where) };
    case 'condition': {
      const parsed = parseCondition(text);
      return parsed.ok
        ? { value: evaluateCondition(parsed.ast, scope) }
        : { value: undefined, fault: parsed.error.message };
    }
    case 'expression': {
      const parsed = parseExpression(text);
      return parsed.ok
        ? { value: resolveText(text, scope, version, where) }
        : { value: undefined, fault: parsed.error.message };
    }
  }
}
