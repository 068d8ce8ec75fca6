import type { FlowDocument } from '../../document/index.ts';
import { validateValue } from '../validateValue.ts';

/** How many errors of Meta a flow has. A text that is not JSON has more than any flow. */
export function errorCount(doc: FlowDocument): number {
  let count = known.get(doc);
  if (count === undefined) {
    count =
      doc.value === undefined
        ? Infinity
        : validateValue(doc.value).filter(({ severity, echo }) => severity === 'error' && echo !== true)
            .length;
    known.set(doc, count);
  }
  return count;
}

const known = new WeakMap<FlowDocument, number>();
