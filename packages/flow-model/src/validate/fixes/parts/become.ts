import { removeValue, renameKey, setValue } from '../../../document/index.ts';
import { Draft } from '../../../edits/parts/draft.ts';
import type { ComponentEntry } from '../../../outline/index.ts';
import { isAtLeast, propertiesOf, type ComponentType } from '../../../spec/index.ts';
import type { Fix } from '../../types.ts';
import { editsOf, fix, type Patient } from '../fix.ts';
import { titles } from '../messages.ts';

/** Turns an input into another kind of input: what both know stays, what the new one does not know goes. */
export function become(
  { doc, version }: Patient,
  input: ComponentEntry | undefined,
  type: ComponentType,
): readonly Fix[] {
  if (input === undefined || (type === 'DatePicker' && !isAtLeast(version, '5.0'))) return [];
  const { component, path } = input;
  const known = propertiesOf(type, version);
  return [
    fix(titles.become(type), () => {
      const draft = new Draft(doc);
      draft.apply(setValue(draft.doc, [...path, 'type'], type));
      for (const key of Object.keys(component)) {
        const other = RENAMED.get(key);
        if (key === 'type' || (known.has(key) && !DIFFERENT.has(key))) continue;
        if (other !== undefined && known.has(other) && component[other] === undefined)
          draft.apply(renameKey(draft.doc, [...path, key], other));
        else draft.apply(removeValue(draft.doc, [...path, key]));
      }
      return editsOf(draft.finish());
    }),
  ];
}

/** The same under another name. */
const RENAMED: ReadonlyMap<string, string> = new Map([['max-chars', 'max-length']]);

/** The same name, but values of another kind. */
const DIFFERENT: ReadonlySet<string> = new Set(['init-value']);
