import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { createFlowNode } from '../flows/create-flow-node.ts';
import { inspectFlowJson } from '../flow-json/inspect-flow-json.ts';
import { messages } from '../messages.ts';
import { publishFlow } from '../publish/publish-flow.ts';
import type { FlowNode } from '../state/schema.ts';
import { flowButtonOf } from './template-schema.ts';
import type { FlowButtonInput, TemplateComponents } from './template-schema.ts';

const text = messages.templates;

/**
 * The components of a template with the id of its flow in the button: a template keeps to the flow that it was made with,
 * whatever its name becomes (7.2). Throws 100 for a flow that cannot be opened by it.
 */
export async function withFlow(
  components: TemplateComponents,
  name: string,
  wabaId: string,
  sandbox: Sandbox,
): Promise<JsonObject[]> {
  const plain = components.map((component): JsonObject => JSON.parse(JSON.stringify(component)));
  const button = flowButtonOf(components);
  if (button === undefined) return plain;
  const flow = await flowOf(button, name, wabaId, sandbox);
  const screen = screenOf(button, flow);
  return plain.map((component) => {
    const { buttons } = component;
    if (!Array.isArray(buttons)) return component;
    const kept = buttons.map((item: JsonObject) => {
      const { type } = item;
      if (typeof type !== 'string' || type.toUpperCase() !== 'FLOW') return item;
      const { flow_name: _name, flow_json: _json, nagivate_screen: _misspelled, ...rest } = item;
      return { ...rest, flow_id: flow.id, ...(screen !== undefined && { navigate_screen: screen }) };
    });
    return { ...component, buttons: kept };
  });
}

async function flowOf(
  { flow_id: id, flow_name: flowName, flow_json: json }: FlowButtonInput,
  name: string,
  wabaId: string,
  sandbox: Sandbox,
): Promise<FlowNode> {
  if (json !== undefined) return publishNew(json, name, wabaId, sandbox);
  const flow = sandbox.world
    .all('flow')
    .find((flow) => flow.wabaId === wabaId && (id === undefined ? flow.name === flowName : flow.id === id));
  if (flow === undefined) throw graphErrors.flowUnknown();
  if (flow.live.length === 0 || flow.status === 'DEPRECATED')
    throw graphErrors.parameterShape('flow_id', text.flowNotPublished);
  return flow;
}

/** A button with Flow JSON of its own makes a flow, and publishes it. */
async function publishNew(draft: string, name: string, wabaId: string, sandbox: Sandbox): Promise<FlowNode> {
  const { world } = sandbox;
  const taken = new Set(world.all('flow').map((flow) => flow.name));
  const free = [name, ...Array.from({ length: 1_000 }, (_, index) => `${name}_${index + 2}`)];
  const applicationId = world.find('waba', wabaId)?.subscribedApps[0]?.appId;
  const flow = createFlowNode(
    {
      wabaId,
      name: free.find((candidate) => !taken.has(candidate)) ?? name,
      categories: ['OTHER'],
      draft,
      ...(applicationId !== undefined && { applicationId }),
    },
    sandbox,
  );
  await publishFlow(flow, sandbox);
  return world.find('flow', flow.id) ?? flow;
}

function screenOf(button: FlowButtonInput, flow: FlowNode): string | undefined {
  if (button.flow_action === 'data_exchange') return undefined;
  const { entries } = inspectFlowJson(flow.live.at(-1)?.text ?? '');
  const screen = button.navigate_screen ?? button.nagivate_screen ?? entries[0];
  if (screen === undefined || !entries.includes(screen))
    throw graphErrors.parameterShape('navigate_screen', messages.sending.notAnEntry(screen ?? '', entries));
  return screen;
}
