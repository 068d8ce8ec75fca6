import type { SendField } from '@/api/sending.ts';
import { messages } from '../messages.ts';

/** What was typed for a field of a data model: its value, nothing, or why it cannot be one. */
export type Typed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly message: string };

const text = messages.fields;

/** Something that a list fills in for each person. */
const PLACEHOLDER = /\{\{[^{}]+\}\}/;

/** The text in which a value is typed: itself for texts, JSON for all else; nothing for `undefined`. */
export function typedText(field: Pick<SendField, 'type'>, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.type === 'string') return typeof value === 'string' ? value : JSON.stringify(value);
  return field.type === 'array' || field.type === 'object'
    ? JSON.stringify(value, undefined, 2)
    : JSON.stringify(value);
}

/** Reads what was typed as the type that the data model declares. */
export function readTyped(field: Pick<SendField, 'type' | 'required'>, typed: string): Typed {
  const trimmed = typed.trim();
  if (field.type === 'string') {
    return typed === '' && !field.required ? NOTHING : { kind: 'value', value: typed };
  }
  if (trimmed === '') return field.required ? { kind: 'error', message: text.needed } : NOTHING;
  if (PLACEHOLDER.test(trimmed)) return { kind: 'value', value: trimmed };
  switch (field.type) {
    case 'number':
    case 'integer': {
      const value = Number(trimmed);
      return Number.isFinite(value) ? { kind: 'value', value } : { kind: 'error', message: text.notNumber };
    }
    case 'boolean':
      return { kind: 'value', value: trimmed === 'true' };
    default:
      return readJson(field.type, trimmed);
  }
}

function readJson(type: string, typed: string): Typed {
  try {
    const value: unknown = JSON.parse(typed);
    const fits =
      type === 'array'
        ? Array.isArray(value)
        : type !== 'object' || (typeof value === 'object' && value !== null && !Array.isArray(value));
    if (fits) return { kind: 'value', value };
  } catch {
    // Said below: what cannot be read is not of the type either.
  }
  return { kind: 'error', message: text.notJson(type) };
}

const NOTHING: Typed = { kind: 'nothing' };
