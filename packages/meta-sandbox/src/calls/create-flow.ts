import type { JsonObject } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import { defineCall } from '../graph/context.ts';
import { mayAccess } from '../graph/access.ts';
import { graphErrors } from '../graph/errors.ts';
import { factsOf } from '../flow-json/facts-of.ts';
import { holdsOwnEndpoint, inspectFlowJson } from '../flow-json/inspect-flow-json.ts';
import { createFlowNode } from '../flows/create-flow-node.ts';
import { checkFlowJsonSize, readCategories, readEndpointUri, readName } from '../flows/flow-parameters.ts';
import { publishFlow } from '../publish/publish-flow.ts';
import type { FlowNode, WabaNode } from '../state/schema.ts';

/** `POST /{waba}/flows` (2.1). Invalid Flow JSON does not stop it: the flow is created and its errors are listed. */
export const createFlow = defineCall({
  kind: 'waba',
  method: 'POST',
  edge: 'flows',
  scopes: ['whatsapp_business_management'],
  run: async (context) => {
    const { node: waba, parameters, sandbox, caller } = context;
    const name = readName(parameters, waba.id, undefined, sandbox);
    const categories = readCategories(parameters);
    if (categories === undefined) throw graphErrors.parameterMissing('categories');
    const wantsPublish = parameters.boolean('publish') ?? false;
    const endpointUri = readEndpointUri(parameters, sandbox);
    const draft = readDraft(context);
    if (draft !== undefined && endpointUri !== undefined && holdsOwnEndpoint(inspectFlowJson(draft))) {
      throw graphErrors.endpointUriOnClone();
    }
    const flow = createFlowNode(
      {
        wabaId: waba.id,
        name,
        categories,
        applicationId: caller.app.id,
        ...(endpointUri !== undefined && { endpointUri }),
        ...(draft !== undefined && { draft }),
      },
      sandbox,
    );
    const errors = factsOf(flow)?.errors ?? [];
    if (wantsPublish && draft !== undefined && errors.length === 0) await publishFlow(flow, sandbox);
    return answerOf(flow);
  },
});

function readDraft({ parameters, sandbox, caller }: CallContext<WabaNode>): string | undefined {
  const text = parameters.text('flow_json');
  const flowId = parameters.text('clone_flow_id');
  const template = parameters.text('clone_template');
  if (flowId !== undefined && template !== undefined) throw graphErrors.cloneSources();
  if (template !== undefined) throw graphErrors.cloneTemplate(template);
  if (text !== undefined && text !== '') return checkFlowJsonSize(text);
  if (flowId === undefined) return undefined;
  const source = sandbox.world.find('flow', flowId);
  if (source === undefined || !mayAccess(caller, source, sandbox.world)) throw graphErrors.flowUnknown();
  return source.draft;
}

function answerOf(flow: FlowNode): JsonObject {
  const facts = factsOf(flow);
  if (facts === undefined) return { id: flow.id };
  return {
    id: flow.id,
    success: true,
    validation_errors: facts.errors,
  };
}
