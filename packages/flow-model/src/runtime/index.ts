/**
 * The client on the phone as a pure state machine: `(state, event) → { state, effects }`. It knows nothing of DOM, time or
 * network; its host draws `viewScreen` and carries out the effects.
 *
 * @example
 * let step = openFlow(flow);
 * step = stepFlow(flow, step.state, { type: 'change', name: 'city', value: 'Lima' });
 * const view = viewScreen(flow, step.state);
 */
export { SUCCESS } from './answerProblems.ts';
export { entryScreen, openFlow } from './openFlow.ts';
export { stepFlow } from './stepFlow.ts';
export { viewScreen } from './viewScreen.ts';
export { designComponent } from './designComponent.ts';
export type { DesignScope } from './designComponent.ts';
export { dataProblems } from './dataModel.ts';
export type { DataCheck, DataProblem } from './dataModel.ts';
export { responseSummary } from './responseSummary.ts';
export type { SummaryRow } from './responseSummary.ts';
export type {
  ComponentView,
  DataSource,
  Fault,
  FaultCode,
  InvalidInput,
  OpenOptions,
  PendingExchange,
  PhoneHabits,
  RuntimeEffect,
  RuntimeEvent,
  RuntimeState,
  RuntimeStep,
  ScreenMemory,
  ScreenView,
} from './types.ts';
