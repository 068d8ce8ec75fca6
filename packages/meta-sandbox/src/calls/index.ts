import type { Call } from '../graph/context.ts';
import type { NodeKind } from '../state/schema.ts';
import { appSubscriptionCalls } from './app-subscriptions.ts';
import { businessAccountCalls } from './business-accounts.ts';
import { businessEncryptionCalls } from './business-encryption.ts';
import { createFlow } from './create-flow.ts';
import { deleteFlow } from './delete-flow.ts';
import { deprecate } from './deprecate.ts';
import { listAssets } from './list-assets.ts';
import { mediaCalls } from './media.ts';
import { templateCalls } from './message-templates.ts';
import { migrateFlows } from './migrate-flows.ts';
import { phoneSettingsCalls } from './phone-settings.ts';
import { publish } from './publish.ts';
import { readCalls } from './read-nodes.ts';
import { sendMessageCalls } from './send-message.ts';
import { subscribedAppsCalls } from './subscribed-apps.ts';
import { updateFlow } from './update-flow.ts';
import { uploadFlowJson } from './upload-flow-json.ts';

/** Every call on a node. Adding a call is adding its file and its line here. */
const calls: readonly Call[] = [
  ...readCalls,
  createFlow,
  updateFlow,
  uploadFlowJson,
  listAssets,
  publish,
  deprecate,
  deleteFlow,
  migrateFlows,
  ...subscribedAppsCalls,
  ...businessEncryptionCalls,
  ...appSubscriptionCalls,
  ...businessAccountCalls,
  ...phoneSettingsCalls,
  ...templateCalls,
  ...mediaCalls,
  ...sendMessageCalls,
];

const byKey = new Map(calls.map((call) => [`${call.kind} ${call.method} ${call.edge}`, call]));
const edges = new Set(calls.map((call) => `${call.kind} ${call.edge}`));

/** The call for a method on a node (`edge` empty) or on one of its edges. */
export function findCall(kind: NodeKind, method: string, edge: string): Call | undefined {
  return byKey.get(`${kind} ${method} ${edge}`);
}

/** Has this kind of node an edge of this name, for any method? */
export function hasEdge(kind: NodeKind, edge: string): boolean {
  return edges.has(`${kind} ${edge}`);
}
