import {
  type JsonValue,
  parseDocument,
  positionAt,
  screensOf,
  validateDocument,
  versionOf,
} from '@flowsmith/flow-model';
import { messages } from './messages.ts';

/** What an import says about a text before it becomes a flow. Nothing of it keeps the text from being imported. */
export interface Assessment {
  readonly tone: 'good' | 'doubtful' | 'bad';
  readonly words: string;
  /** For the picture; `undefined` when the text is no JSON. */
  readonly value: JsonValue | undefined;
}

/** Meta's limit for one document. */
const META_BYTES = 10 * 1024 * 1024;
/** Above this size the full check would hold up the dialog; the editor does it anyway. */
const QUICK_CHARACTERS = 2_000_000;

/** Looks at a text as a flow: is it JSON, has it screens, how many problems would block publishing. */
export function assess(text: string): Assessment {
  if (text.trim() === '') return { tone: 'bad', words: messages.empty, value: undefined };
  const doc = parseDocument(text);
  const [problem] = doc.syntaxProblems;
  if (!doc.wellFormed || doc.value === undefined) {
    const { line, column } = positionAt(doc, problem?.offset ?? 0);
    return { tone: 'bad', words: messages.notJson(line, column), value: undefined };
  }
  const { value } = doc;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { tone: 'bad', words: messages.notObject, value };
  }
  const screens = screensOf(value).length;
  if (screens === 0) return { tone: 'bad', words: messages.notFlow, value };
  const bytes = new Blob([text]).size;
  if (bytes > META_BYTES) return { tone: 'doubtful', words: messages.tooLarge(megabytes(bytes)), value };
  const errors =
    text.length > QUICK_CHARACTERS
      ? []
      : validateDocument(doc).filter(({ severity }) => severity === 'error');
  const version = versionOf(value);
  return errors.length === 0
    ? { tone: 'good', words: messages.good(screens, version), value }
    : { tone: 'doubtful', words: messages.problems(errors.length, screens, version), value };
}

/** `12.3`: bytes as megabytes for people. */
export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
