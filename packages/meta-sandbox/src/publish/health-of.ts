import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { FlowNode } from '../state/schema.ts';
import { failedChecks } from './run-checks.ts';

type Health = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

interface Entity {
  readonly type: string;
  readonly id: string;
  readonly health: Health;
  readonly details?: JsonObject;
}

/** `health_status` of a flow (Graph API 2.4): the flow itself, and everything that sending it depends on. */
export async function healthOf(
  flow: FlowNode,
  phoneId: string | undefined,
  sandbox: Sandbox,
): Promise<JsonObject> {
  const entities = [await flowHealth(flow, sandbox), ...surroundings(flow, phoneId, sandbox)];
  const worst = (['BLOCKED', 'LIMITED'] as const).find((health) =>
    entities.some((entity) => entity.health === health),
  );
  return {
    can_send_message: worst ?? 'AVAILABLE',
    entities: entities.map(({ type, id, health, details }) => ({
      entity_type: type,
      id,
      can_send_message: health,
      ...details,
    })),
  };
}

async function flowHealth(flow: FlowNode, sandbox: Sandbox): Promise<Entity> {
  const entity = { type: 'FLOW', id: flow.id } as const;
  switch (flow.status) {
    case 'PUBLISHED':
      return { ...entity, health: 'AVAILABLE' };
    case 'THROTTLED':
      return { ...entity, health: 'LIMITED', details: { additional_info: [messages.health.throttled] } };
    case 'BLOCKED':
    case 'DEPRECATED':
      return { ...entity, health: 'BLOCKED', details: { additional_info: [messages.health.blocked] } };
    case 'DRAFT': {
      const errors = await draftErrors(flow, sandbox);
      return errors.length === 0
        ? { ...entity, health: 'AVAILABLE' }
        : { ...entity, health: 'BLOCKED', details: { errors } };
    }
  }
}

async function draftErrors(flow: FlowNode, sandbox: Sandbox): Promise<JsonObject[]> {
  const errors: JsonObject[] = [];
  const solutions: Partial<Record<string, string>> = messages.publish.solution;
  for await (const { check, error } of failedChecks(flow, sandbox, { withSlow: false })) {
    errors.push({
      error_code: 131000,
      error_description: error.spec.userMessage ?? error.spec.message,
      possible_solution: solutions[check.name] ?? messages.publish.solution.default,
    });
  }
  return errors;
}

function surroundings(flow: FlowNode, phoneId: string | undefined, { world }: Sandbox): Entity[] {
  const businessId = world.find('waba', flow.wabaId)?.businessId;
  const app = world.find('app', flow.applicationId ?? '');
  const phone = world.find('phone', phoneId ?? '');
  const isSubscribed = app?.webhookFields.includes('messages') ?? false;
  return [
    { type: 'WABA', id: flow.wabaId, health: 'AVAILABLE' },
    ...(businessId === undefined ? [] : [{ type: 'BUSINESS', id: businessId, health: 'AVAILABLE' } as const]),
    ...(app === undefined
      ? []
      : [
          isSubscribed
            ? ({ type: 'APP', id: app.id, health: 'AVAILABLE' } as const)
            : ({
                type: 'APP',
                id: app.id,
                health: 'LIMITED',
                details: { additional_info: [messages.health.notSubscribed] },
              } as const),
        ]),
    ...(phone === undefined || phone.wabaId !== flow.wabaId
      ? []
      : [
          phone.status === 'CONNECTED'
            ? ({ type: 'PHONE_NUMBER', id: phone.id, health: 'AVAILABLE' } as const)
            : ({
                type: 'PHONE_NUMBER',
                id: phone.id,
                health: 'BLOCKED',
                details: { additional_info: [messages.health.notConnected] },
              } as const),
        ]),
  ];
}
