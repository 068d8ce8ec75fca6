import { isJsonObject, type JsonValue } from '../../document/index.ts';
import { wholeReference } from '../../expressions/index.ts';
import type { FlowScreen } from '../flowModel.ts';
import type { Lint } from './lint.ts';
import { words, type LintWords } from './messages.ts';

/** The answer carries more than plain values that people entered (Flow JSON reference, 6.4). */
export const heavyCompletion: Lint = {
  code: 'HEAVY_COMPLETION',
  severity: 'warning',
  title: 'Answer with pictures or nested data',
  screen(screen, report) {
    for (const { action, name, path } of screen.actions) {
      const { payload } = action;
      if (name !== 'complete' || !isJsonObject(payload)) continue;
      for (const [key, value] of Object.entries(payload)) {
        const found = value === undefined ? undefined : problemOf(key, value, screen);
        if (found !== undefined) report([...path, 'payload', key], found);
      }
    }
  },
};

/** Longer texts are no answers of people. */
const LONG_TEXT = 2000;

function problemOf(key: string, value: JsonValue, { data, components }: FlowScreen): LintWords | undefined {
  if (typeof value === 'object' && value !== null) return words.heavyNested(key);
  if (typeof value !== 'string') return undefined;
  if (value.length > LONG_TEXT) return words.heavyPicture(key);
  const reference = wholeReference(value);
  if (reference?.root !== 'data' || reference.screen !== undefined) return undefined;
  if (components.some(({ component }) => component['src'] === value)) return words.heavyPicture(key);
  const [field = ''] = reference.segments;
  const definition = data[field];
  if (reference.segments.length > 1 || !isJsonObject(definition)) return undefined;
  const { type, items } = definition;
  const nested = type === 'object' || (type === 'array' && isJsonObject(items) && items['type'] === 'object');
  return nested ? words.heavyNested(key) : undefined;
}
