import { formatReference } from '../../expressions/index.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf, nodesOf } from './parts/facts.ts';
import { isTextNumber } from './parts/textNumbers.ts';

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** An expression asks which of two typed numbers is greater; phones never say yes (Flow JSON reference, 4.4). */
export const textsCompared: Lint = {
  code: 'TEXTS_COMPARED',
  severity: 'warning',
  title: 'Two typed numbers compared',
  flow(flow, report) {
    for (const screen of flow.screens) {
      for (const { ast, path, language } of factsOf(screen.screen).formulas) {
        if (language !== 'expression') continue;
        for (const node of nodesOf(ast)) {
          if (node.kind !== 'binary' || !ORDER.has(node.operator)) continue;
          const { left, right } = node;
          if (left.kind !== 'reference' || right.kind !== 'reference') continue;
          const texts = [left, right].every(({ reference }) => isTextNumber(reference, screen, flow));
          if (!texts) continue;
          const shown = [left, right].map(({ reference }) => formatReference(reference));
          report([...screen.path, ...path], words.textsCompared(shown[0] ?? '', shown[1] ?? ''));
        }
      }
    }
  },
};
