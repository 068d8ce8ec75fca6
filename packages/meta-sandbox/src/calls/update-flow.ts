import { defineCall } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { factsOf } from '../flow-json/facts-of.ts';
import { holdsOwnEndpoint } from '../flow-json/inspect-flow-json.ts';
import { editFlow } from '../flows/edit-flow.ts';
import { readApplicationId, readCategories, readEndpointUri, readName } from '../flows/flow-parameters.ts';

/** `POST /{flow}` (2.2): name, categories, endpoint, app. */
export const updateFlow = defineCall({
  kind: 'flow',
  method: 'POST',
  edge: '',
  scopes: ['whatsapp_business_management'],
  run: ({ node: flow, parameters, sandbox }) => {
    const name =
      parameters.text('name') === undefined ? undefined : readName(parameters, flow.wabaId, flow.id, sandbox);
    const categories = readCategories(parameters);
    const endpointUri = readEndpointUri(parameters, sandbox);
    const applicationId = readApplicationId(parameters, flow.wabaId, sandbox);
    const facts = factsOf(flow);
    if (endpointUri !== undefined && facts !== undefined && holdsOwnEndpoint(facts)) {
      throw graphErrors.endpointUriInJson();
    }
    const change = {
      ...(name !== undefined && { name }),
      ...(categories !== undefined && { categories }),
      ...(endpointUri !== undefined && { endpointUri }),
      ...(applicationId !== undefined && { applicationId }),
    };
    if (Object.keys(change).length === 0) throw graphErrors.nothingToDo();
    editFlow(flow, change, sandbox);
    return { success: true };
  },
});
