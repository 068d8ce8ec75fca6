import type { FlowHealth } from '../../meta/calls/read-health.ts';
import { messages } from '../../messages.ts';
import type { Health } from './schema.ts';

const text = messages.lifecycle.health;
const labels: Readonly<Record<string, string>> = text.entities;
const words: Readonly<Record<string, unknown>> = text;

/** Health at Meta, for people: trouble of the account is told apart from that of the flow. */
export function toHealth(health: FlowHealth): Health {
  const known = words[health.canSend];
  return {
    canSend: health.canSend,
    message: typeof known === 'string' ? known : text.other(health.canSend),
    entities: health.entities.map(({ type, id, canSend, errors, info }) => ({
      entityType: type,
      label: labels[type] ?? type,
      id,
      canSend,
      concernsFlow: type === 'FLOW',
      errors: errors.map(({ code, description, solution }) => {
        const [, check = null, rest = description] = /^([a-z_]+):\s*(.*)$/s.exec(description) ?? [];
        return { code: code ?? null, check, description: rest, solution: solution ?? null };
      }),
      info: [...info],
    })),
    application:
      health.application === undefined
        ? null
        : { id: health.application.id, name: health.application.name ?? null },
    checkedAt: new Date().toISOString(),
  };
}
