import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { messages } from '../messages.ts';
import type { FlowNode, FlowStatus, WabaNode } from '../state/schema.ts';
import { accountProblems } from './account-health.ts';
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

const healthByStatus: {
  readonly [status in Exclude<FlowStatus, 'DRAFT'>]: Pick<Entity, 'health' | 'details'>;
} = {
  PUBLISHED: { health: 'AVAILABLE' },
  THROTTLED: { health: 'LIMITED', details: { additional_info: [messages.health.throttled] } },
  BLOCKED: { health: 'BLOCKED', details: { additional_info: [messages.health.blocked] } },
  DEPRECATED: { health: 'BLOCKED', details: { additional_info: [messages.health.blocked] } },
};

async function flowHealth(flow: FlowNode, sandbox: Sandbox): Promise<Entity> {
  const entity = { type: 'FLOW', id: flow.id } as const;
  if (flow.status !== 'DRAFT') return { ...entity, ...healthByStatus[flow.status] };
  const errors = await draftErrors(flow, sandbox);
  return errors.length === 0
    ? { ...entity, health: 'AVAILABLE' }
    : { ...entity, health: 'BLOCKED', details: { errors } };
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
  const waba = world.find('waba', flow.wabaId);
  const app = world.find('app', flow.applicationId ?? '');
  const phone = world.find('phone', phoneId ?? '');
  const entities: Entity[] = waba === undefined ? [] : accountEntities(waba);
  if (app !== undefined) {
    const isSubscribed = app.webhookFields.includes('messages');
    entities.push({
      type: 'APP',
      id: app.id,
      ...healthIf(isSubscribed, 'LIMITED', messages.health.notSubscribed),
    });
  }
  if (phone?.wabaId === flow.wabaId) {
    const isConnected = phone.status === 'CONNECTED';
    entities.push({
      type: 'PHONE_NUMBER',
      id: phone.id,
      ...healthIf(isConnected, 'BLOCKED', messages.health.notConnected),
    });
  }
  return entities;
}

function accountEntities(waba: WabaNode): Entity[] {
  const problems = accountProblems(waba);
  const healthOf = (problem: JsonObject | undefined, otherwise: Health): Pick<Entity, 'health' | 'details'> =>
    problem === undefined ? { health: 'AVAILABLE' } : { health: otherwise, details: { errors: [problem] } };
  return [
    { type: 'WABA', id: waba.id, ...healthOf(problems.waba, 'BLOCKED') },
    { type: 'BUSINESS', id: waba.businessId, ...healthOf(problems.business, 'LIMITED') },
  ];
}

function healthIf(isWell: boolean, otherwise: Health, problem: string): Pick<Entity, 'health' | 'details'> {
  return isWell ? { health: 'AVAILABLE' } : { health: otherwise, details: { additional_info: [problem] } };
}
