import type { JsonObject, Path } from '../../document/types.ts';
import type { Findings } from '../finding.ts';
import type { Rule } from '../flowModel.ts';
import { notes, problems } from '../messages.ts';

/** Pairs of least and most, where the first may not exceed the second. */
const PAIRS = [
  ['min-chars', 'max-chars'],
  ['min-selected-items', 'max-selected-items'],
  ['min-uploaded-photos', 'max-uploaded-photos'],
  ['min-uploaded-documents', 'max-uploaded-documents'],
] as const;

/** Least is not above most (Flow JSON reference, section 5). */
export const limitsOfInputs: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { component, type, path } of screen.components) {
      if (WITH_PAIRS.has(type)) checkPairs(component, [...screen.path, ...path], findings);
    }
  }
};

const WITH_PAIRS: ReadonlySet<string> = new Set([
  'TextInput',
  'CheckboxGroup',
  'ChipsSelector',
  'PhotoPicker',
  'DocumentPicker',
]);

function checkPairs(component: JsonObject, path: Path, findings: Findings): void {
  for (const [least, most] of PAIRS) {
    const min = component[least];
    const max = component[most];
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      findings.add([...path, least], problems.minAboveMax(least, most, min, max), {
        related: [{ path: [...path, most], message: notes.otherLimit(most) }],
      });
      findings.echo([...path, most], problems.minAboveMax(least, most, min, max));
    }
  }
}
