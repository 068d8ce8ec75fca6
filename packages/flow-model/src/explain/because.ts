import { messages } from './messages.ts';
import type { ExpressionTrace } from './types.ts';

/** The facts that a value rests on: what each of its references is, each said once. */
export function factsOf(trace: ExpressionTrace): readonly string[] {
  return [...new Set(referencesOf(trace))];
}

/** `: form.age is 12 and data.n is 3`; empty when the value rests on nothing. */
export function becauseOf(trace: ExpressionTrace): string {
  return messages.because(factsOf(trace));
}

function referencesOf(trace: ExpressionTrace): readonly string[] {
  return trace.kind === 'reference' ? [trace.label] : trace.steps.flatMap(referencesOf);
}
