import type { FlowDocument } from '../document/index.ts';
import { isEndpointFlow, versionOf } from '../outline/index.ts';
import { isAtLeast, LATEST_VERSION } from '../spec/index.ts';
import { refusals } from './messages.ts';
import { Draft, refuse } from './parts/draft.ts';
import { writeModel } from './parts/routes.ts';
import { setMember } from './parts/setMember.ts';
import { isObject } from './parts/values.ts';
import type { EditResult } from './types.ts';

/**
 * Gives a flow an endpoint: `data_api_version` says that there is one, and a routing model, which such flows need, takes
 * the routes of all actions. A flow that has an endpoint stays as it is.
 */
export function addEndpoint(doc: FlowDocument): EditResult {
  if (doc.value === undefined) return refuse(refusals.notWellFormed());
  if (!isObject(doc.value)) return refuse(refusals.noSuchPlace());
  // Endpoints of earlier versions spoke another protocol (Flow JSON 3.0, data_channel_uri).
  if (!isAtLeast(versionOf(doc.value) ?? LATEST_VERSION, '3.0')) return refuse(refusals.endpointVersion());
  const draft = new Draft(doc);
  if (!isEndpointFlow(doc.value)) draft.apply(setMember(doc, ['data_api_version'], '3.0') ?? []);
  if (isObject(draft.value) && draft.value['routing_model'] === undefined) writeModel(draft);
  return draft.finish();
}
