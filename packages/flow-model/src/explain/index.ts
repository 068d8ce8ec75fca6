/**
 * Why the phone shows what it shows, in words for the author of a flow, and how a text got its value, step by step.
 *
 * @example
 * explainFooter(flow, state)[0]?.text; // 'The button waits for Email: it is required and empty.'
 * traceText('${form.age} > 18', scopeOf(flow, state), '7.3')?.label; // '12 > 18 is false'
 */
export { explainComponent } from './explainComponent.ts';
export { explainFooter } from './explainFooter.ts';
export { explainHidden } from './explainHidden.ts';
export { hiddenComponents } from './hiddenComponents.ts';
export { scopeOf } from './scopeOf.ts';
export { traceText } from './traceText.ts';
export type {
  Explanation,
  ExpressionTrace,
  HiddenComponent,
  Reason,
  TraceKind,
  TraceScope,
} from './types.ts';
