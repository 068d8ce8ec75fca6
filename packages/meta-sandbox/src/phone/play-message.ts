import { parseDocument, parsePlayKit, runTest } from '@flowsmith/flow-model';
import type { ExchangeHost, JsonObject, JsonValue, Scenario } from '@flowsmith/flow-model';
import { AdminError } from '../admin/admin-error.ts';
import { messageView } from '../admin/views.ts';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { FlowButton } from '../state/chat-schema.ts';
import { completeSession } from './complete.ts';
import { closeSession, exchangeInSession, openSession } from './sessions.ts';

/**
 * Plays the flow of a message by itself, step by step as a flow test says, through the real endpoint: for programs that try
 * out everything behind a flow. A flow that is completed sends its answer.
 */
export async function playMessage(messageId: string, steps: readonly JsonObject[], sandbox: Sandbox) {
  const { session, button, flow } = openSession(messageId, sandbox);
  const value = parseDocument(flow.text).value;
  if (value === undefined) throw new AdminError('flow-unavailable', messages.phone.cannotPlay);
  const test = { id: 'play', name: 'play', scenario: 'message', steps, expect: { end: 'completed' } };
  const kit = parsePlayKit({ version: 1, scenarios: [scenarioOf(button)], tests: [test] });
  const [parsed] = kit.ok ? kit.kit.tests : [];
  if (!kit.ok || parsed === undefined) {
    closeSession(session.id, sandbox);
    throw new AdminError('invalid', messages.phone.steps);
  }
  const host: ExchangeHost = {
    exchange: async (request) => {
      const { outcome } = await exchangeInSession(session.id, request, sandbox);
      if (outcome.kind === 'answered') return { kind: 'answered', answer: outcome.answer };
      if (outcome.notice !== null) await exchangeInSession(session.id, outcome.notice, sandbox);
      return { kind: 'failed', message: outcome.message };
    },
  };
  const { ok, failure, screens, payload, faults } = await runTest(value, kit.kit, parsed, { answer: host });
  const message = payload === undefined ? undefined : completeSession(session.id, payload, [], sandbox);
  if (message === undefined) closeSession(session.id, sandbox);
  return {
    ok,
    failure: failure ?? null,
    screens,
    payload: payload ?? null,
    faults,
    message: message === undefined ? null : messageView(message, sandbox),
  };
}

function scenarioOf({ action, screen, data, token }: FlowButton): JsonValue {
  const start: Scenario['start'] =
    action === 'data_exchange'
      ? { action }
      : { action, ...(screen !== undefined && { screen }), ...(data !== undefined && { data }) };
  return {
    id: 'message',
    name: 'message',
    start: { ...start },
    flowToken: token,
    data: {},
    rules: [],
    unmatched: 'ask',
  };
}
