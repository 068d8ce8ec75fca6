import type { Path } from '../document/types.ts';
import { messages } from './messages.ts';
import type { Fault, FaultCode, RuntimeState, RuntimeStep } from './types.ts';

/** A step without effects. */
export function calm(state: RuntimeState): RuntimeStep {
  return { state, effects: [] };
}

/** Goes on from a step, keeping its effects. */
export function andThen(step: RuntimeStep, next: (state: RuntimeState) => RuntimeStep): RuntimeStep {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

/** A message to the author. */
export function fault(code: FaultCode, message: string, path?: Path): Fault {
  return { type: 'fault', code, message, ...(path === undefined ? {} : { path }) };
}

/** What a phone does when an action or an answer fails: it stays where it is, with a general text at the bottom. */
export function failed(state: RuntimeState, code: FaultCode, message: string, path?: Path): RuntimeStep {
  return {
    state: {
      ...settled(state),
      status: state.history.length === 0 ? 'failed' : 'ready',
      snackbar: messages.somethingWrong(),
    },
    effects: [fault(code, message, path)],
  };
}

/** The state with no request under way. */
export function settled(state: RuntimeState): RuntimeState {
  const { busy, pending, ...rest } = state;
  return busy === undefined && pending === undefined && state.status !== 'loading'
    ? state
    : { ...rest, status: state.status === 'loading' ? 'ready' : state.status };
}

/** The state without a text at the bottom. */
export function withoutSnackbar(state: RuntimeState): RuntimeState {
  if (state.snackbar === undefined) return state;
  const { snackbar: _, ...rest } = state;
  return rest;
}
