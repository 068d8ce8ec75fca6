import type { Ast } from '../../expressions/index.ts';
import type { FlowScreen } from '../flowModel.ts';
import type { Lint } from './lint.ts';
import { words } from './messages.ts';
import { factsOf, nodesOf, type Formula } from './parts/facts.ts';

/** A formula takes an untouched box for false, but it is empty (Flow JSON reference, 4.3 and 4.4). */
export const untouchedOptIn: Lint = {
  code: 'UNTOUCHED_OPT_IN',
  severity: 'warning',
  title: 'Untouched box taken for false',
  screen(screen, report) {
    for (const formula of factsOf(screen.screen).formulas) {
      for (const node of nodesOf(formula.ast)) {
        const name = boxTakenForFalse(node, formula, screen);
        if (name !== undefined) report(formula.path, words.untouchedOptIn(name));
      }
    }
  },
};

function boxTakenForFalse(node: Ast, { language }: Formula, screen: FlowScreen): string | undefined {
  // In expressions `!` looks at truth; in plain conditions it wants a real boolean.
  if (node.kind === 'unary' && node.operator === '!' && language === 'condition')
    return emptyBox(node.operand, screen);
  if (node.kind !== 'binary' || node.operator !== '==') return undefined;
  if (isFalse(node.right)) return emptyBox(node.left, screen);
  return isFalse(node.left) ? emptyBox(node.right, screen) : undefined;
}

function isFalse(node: Ast): boolean {
  return node.kind === 'literal' && node.value === false;
}

function emptyBox(node: Ast, { inputs, components }: FlowScreen): string | undefined {
  if (node.kind !== 'reference' || node.reference.root !== 'form' || node.reference.screen !== undefined)
    return undefined;
  const [name = ''] = node.reference.segments;
  const box = inputs.get(name);
  const starts = components.some(
    ({ type, component }) => type === 'Form' && component['init-values'] !== undefined,
  );
  return box?.['type'] === 'OptIn' && box['init-value'] === undefined && !starts ? name : undefined;
}
