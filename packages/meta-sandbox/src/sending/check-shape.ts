import type { z } from 'zod';
import { sendErrors } from '../graph/send-errors.ts';
import type { GraphError } from '../graph/graph-error.ts';
import { messages } from '../messages.ts';

const text = messages.sending;

/**
 * Reads a part of a message by its schema. Throws what the Cloud API answers: 131008 for what is missing, 100 for what does
 * not belong there, 131009 for what is not valid (7.3).
 * @param name of the part, for the details of errors
 */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name: string,
): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value, { reportInput: true });
  if (success) return data;
  const [issue] = error.issues;
  throw issue === undefined ? sendErrors.invalid(name) : errorOf(issue, name);
}

function errorOf(issue: z.core.$ZodIssue, name: string): GraphError {
  const path = [name, ...issue.path.map(String)].join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return sendErrors.unexpected(text.unexpected(issue.keys.map((key) => `${path}.${key}`)));
    case 'invalid_type':
      return issue.input === undefined
        ? sendErrors.missing(text.missing(path))
        : sendErrors.invalid(text.type(path, issue.expected));
    case 'invalid_value':
      return issue.input === undefined
        ? sendErrors.missing(text.missing(path))
        : sendErrors.invalid(text.oneOf(path, issue.values.map(String)));
    case 'too_big':
      return sendErrors.invalid(text.tooLong(path, Number(issue.maximum)));
    case 'too_small':
      return sendErrors.invalid(text.empty(path));
    case 'invalid_union':
      return issue.input === undefined
        ? sendErrors.missing(text.missing(path))
        : sendErrors.invalid(text.shape(path));
    case 'custom':
      return sendErrors.invalid(`${path}: ${issue.message}`);
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return sendErrors.invalid(text.shape(path));
  }
}
