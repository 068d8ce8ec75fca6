import { isJsonObject } from '../../document/index.ts';
import { formatReference } from '../../expressions/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf, nodesOf } from './parts/facts.ts';

/** A plain condition compares a number with decimals, which it cuts off (Flow JSON reference, 4.3). */
export const decimalCondition: Lint = {
  code: 'DECIMAL_CONDITION',
  severity: 'warning',
  title: 'Decimals in a plain condition',
  screen({ screen, data }, report) {
    for (const { ast, path, language } of factsOf(screen).formulas) {
      if (language !== 'condition') continue;
      for (const node of nodesOf(ast)) {
        if (
          node.kind !== 'reference' ||
          node.reference.root !== 'data' ||
          node.reference.screen !== undefined
        )
          continue;
        const definition = data[node.reference.segments[0] ?? ''];
        const example = isJsonObject(definition) ? definition['__example__'] : undefined;
        if (node.reference.segments.length === 1 && typeof example === 'number' && !Number.isInteger(example))
          report(path, words.decimalCondition(formatReference(node.reference), example));
      }
    }
  },
};
