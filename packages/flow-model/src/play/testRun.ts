import type { JsonObject, JsonValue } from '../document/types.ts';
import { stepFlow } from '../runtime/index.ts';
import type { Fault, RuntimeEvent, RuntimeState, RuntimeStep } from '../runtime/index.ts';
import { playMessages } from './messages.ts';
import { ruleResponse } from './ruleResponse.ts';
import { stepEvent } from './stepEvent.ts';
import type { UndoableCode } from './stepEvent.ts';
import type { ExchangeHost, ExchangeOutcome, RuleAnswer, TestStep } from './types.ts';

/** Why a run could not go on as its test says. */
export interface RunFailure {
  readonly code: UndoableCode | 'ended' | 'other-screen' | 'unanswered' | 'not-asked';
  readonly message: string;
  readonly expected?: JsonValue;
  readonly actual?: JsonValue;
}

/** A flow that is played by the steps of a test. Changes as it goes. */
export class TestRun {
  readonly screens: string[] = [];
  readonly faults: Fault[] = [];
  readonly #flow: JsonValue;
  #state: RuntimeState;
  #request: JsonObject | undefined;
  #trouble: string | undefined;

  /** @param opened what opening the flow led to */
  constructor(flow: JsonValue, opened: RuntimeStep) {
    this.#flow = flow;
    this.#state = opened.state;
    this.#take(opened);
  }

  get state(): RuntimeState {
    return this.#state;
  }

  /** What last went wrong on the phone, for messages about its consequences. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Does one step. */
  perform(step: TestStep): RunFailure | undefined {
    if (step.do === 'answer') return this.#answerByHand(step.answer);
    const { status } = this.#state;
    if (status !== 'ready') {
      const ended = status === 'loading' ? 'open' : status;
      return { code: 'ended', message: playMessages.ended(ended, this.#trouble) };
    }
    const screen = this.#state.history.at(-1) ?? '';
    if (screen !== step.screen) {
      const message = playMessages.otherScreen(step.screen, screen, this.#trouble);
      return { code: 'other-screen', message, expected: step.screen, actual: screen };
    }
    const found = stepEvent(this.#flow, this.#state, step);
    if (!found.ok) return { code: found.code, message: found.message };
    this.#trouble = undefined;
    this.#feed(found.event);
    return undefined;
  }

  /** Lets a host answer, until nothing waits for an answer. */
  async settle(host: ExchangeHost, signal: AbortSignal): Promise<RunFailure | undefined> {
    for (let request = this.#request; request !== undefined; request = this.#request) {
      const outcome = await askHost(host, request, signal);
      if (outcome.kind === 'unanswered') {
        const { action, screen } = request;
        const message = playMessages.unanswered(
          typeof action === 'string' ? action : undefined,
          typeof screen === 'string' ? screen : undefined,
        );
        return { code: 'unanswered', message, actual: request };
      }
      this.#receive(outcome);
    }
    return undefined;
  }

  #answerByHand(answer: RuleAnswer): RunFailure | undefined {
    if (this.#request === undefined) return { code: 'not-asked', message: playMessages.notAsked() };
    const outcome = ruleResponse(answer, this.#request, this.#flow, this.#state.history.at(-1));
    if (outcome.kind !== 'unanswered') this.#receive(outcome);
    return undefined;
  }

  #receive(outcome: Exclude<ExchangeOutcome, { readonly kind: 'unanswered' }>): void {
    const id = this.#state.pending?.id ?? 0;
    if (outcome.kind === 'failed') this.#feed({ type: 'exchange-failed', id, message: outcome.message });
    else this.#feed({ type: 'exchange-answered', id, answer: outcome.answer });
  }

  #feed(event: RuntimeEvent): void {
    this.#take(stepFlow(this.#flow, this.#state, event));
  }

  #take({ state, effects }: RuntimeStep): void {
    this.#state = state;
    if (state.status !== 'loading') this.#request = undefined;
    for (const effect of effects) {
      if (effect.type === 'exchange') this.#request = effect.request;
      if (effect.type === 'fault') {
        this.faults.push(effect);
        this.#trouble = effect.message;
      }
    }
    this.#trouble ??= state.snackbar;
    const screen = state.history.at(-1);
    if (screen !== undefined && screen !== this.screens.at(-1)) this.screens.push(screen);
  }
}

/** A host that breaks is an endpoint that cannot be reached. */
async function askHost(
  host: ExchangeHost,
  request: JsonObject,
  signal: AbortSignal,
): Promise<ExchangeOutcome> {
  try {
    return await host.exchange(request, signal);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: playMessages.hostFailed(reason) };
  }
}
