import { defineCall } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { holdsOwnEndpoint, inspectFlowJson } from '../flow-json/inspect-flow-json.ts';
import { editFlow } from '../flows/edit-flow.ts';
import { checkFlowJsonSize } from '../flows/flow-parameters.ts';
import type { Parameters } from '../http/parameters.ts';

/** Keeps a byte order mark: positions are counted on the text as it came. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `POST /{flow}/assets` (2.6). Text with errors is stored all the same, and the errors are listed. */
export const uploadFlowJson = defineCall({
  kind: 'flow',
  method: 'POST',
  edge: 'assets',
  scopes: ['whatsapp_business_management'],
  run: ({ node: flow, parameters, sandbox }) => {
    expectText(parameters, 'asset_type', 'FLOW_JSON');
    expectText(parameters, 'name', 'flow.json');
    const file = parameters.file('file');
    const text = file === undefined ? parameters.text('file') : utf8.decode(file.bytes);
    if (text === undefined) throw graphErrors.parameterMissing('file');
    const draft = checkFlowJsonSize(text);
    const facts = inspectFlowJson(draft);
    if (flow.endpointUri !== undefined && holdsOwnEndpoint(facts)) throw graphErrors.endpointUriInJson();
    editFlow(flow, { draft }, sandbox);
    return { success: true, validation_errors: facts.errors };
  },
});

function expectText(parameters: Parameters, name: string, expected: string): void {
  if (parameters.requiredText(name) !== expected) throw graphErrors.parameterValue(name, [expected]);
}
