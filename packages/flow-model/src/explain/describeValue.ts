import type { JsonValue } from '../document/types.ts';
import { messages, spelt } from './messages.ts';
import { traceText } from './traceText.ts';
import type { ExpressionTrace, TraceScope } from './types.ts';

/** What a property is, in words that go on a sentence, and how it came to be. */
export interface Description {
  readonly is: string;
  readonly trace?: ExpressionTrace;
}

/**
 * What a value of a flow is and where that comes from: `` is `${data.extra}`, and data.extra is false (received from
 * SIGN_IN)``.
 * @param property that holds the value
 */
export function describeValue(
  written: JsonValue | undefined,
  property: string,
  scope: TraceScope,
  version: string,
): Description {
  const trace = typeof written === 'string' ? traceText(written, scope, version, property) : undefined;
  if (typeof written !== 'string' || trace === undefined) return { is: messages.isFixed(spelt(written)) };
  const quoted = written.startsWith('`') ? written : `\`${written}\``;
  switch (trace.kind) {
    case 'reference':
      return { is: messages.isBound(quoted, trace.label), trace };
    case 'unreadable':
      return { is: messages.isUnreadable(quoted, trace.label), trace };
    default:
      return { is: messages.isFormula(quoted, spelt(trace.value), factsOf(trace)), trace };
  }
}

/** The facts that a value rests on: what each of its references is, each said once. */
function factsOf(trace: ExpressionTrace): readonly string[] {
  const labels = (step: ExpressionTrace): readonly string[] =>
    step.kind === 'reference' ? [step.label] : step.steps.flatMap(labels);
  return [...new Set(labels(trace))];
}
