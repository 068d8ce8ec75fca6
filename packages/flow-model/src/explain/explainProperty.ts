import type { JsonObject } from '../document/types.ts';
import { factsOf, becauseOf } from './because.ts';
import { messages, spelt } from './messages.ts';
import { traceText } from './traceText.ts';
import type { ExpressionTrace, TraceScope } from './types.ts';

/**
 * What a property of a component is and where that comes from: `` `visible` is ${data.extra}, and data.extra is false
 * (received from SIGN_IN)``.
 */
export function explainProperty(
  component: JsonObject,
  property: string,
  scope: TraceScope,
  version: string,
): { readonly text: string; readonly trace?: ExpressionTrace } {
  const written = component[property];
  const trace = typeof written === 'string' ? traceText(written, scope, version, property) : undefined;
  if (typeof written !== 'string' || trace === undefined) {
    return { text: messages.propertyIs(property, spelt(written)) };
  }
  const [fact = ''] = factsOf(trace);
  const text =
    trace.kind === 'reference'
      ? messages.propertyBound(property, written, fact)
      : messages.propertyFrom(property, written, spelt(trace.value), becauseOf(trace));
  return { text, trace };
}
