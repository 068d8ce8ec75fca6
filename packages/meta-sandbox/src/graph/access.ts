import type { Caller } from '../http/authenticate.ts';
import type { GraphNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';
import type { Scope } from './context.ts';
import { graphErrors } from './errors.ts';

/** May this caller know that the node exists? Meta answers as if it did not (100/33). */
export function mayAccess(caller: Caller, node: GraphNode, world: World): boolean {
  if (node.kind === 'app') return node.id === caller.app.id;
  if (node.kind === 'business') return node.id === caller.app.businessId;
  return mayAccessWaba(caller, node.kind === 'waba' ? node.id : node.wabaId, world);
}

/** Throws the Graph error 200 unless the caller holds one of the permissions. */
export function checkScopes(caller: Caller, scopes: readonly Scope[]): void {
  const [first] = scopes;
  if (first === undefined) return;
  const held = caller.kind === 'user' ? caller.token.scopes : [];
  if (!scopes.some((scope) => held.includes(scope))) throw graphErrors.scopeMissing(first);
}

function mayAccessWaba(caller: Caller, wabaId: string, world: World): boolean {
  const waba = world.find('waba', wabaId);
  const isOurs = waba?.businessId === caller.app.businessId;
  return isOurs && (caller.kind === 'app' || (caller.token.wabaIds?.includes(wabaId) ?? true));
}
