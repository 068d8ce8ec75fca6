import type { JsonObject } from '@flowsmith/flow-model';
import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';
import { GraphError } from '../graph/graph-error.ts';
import { callerOf, checkLife } from '../http/authenticate.ts';
import type { Caller } from '../http/authenticate.ts';
import type { Parameters } from '../http/parameters.ts';

/**
 * `GET /debug_token` (10). A token that is no good still answers 200, with `is_valid: false`.
 * Asked by the app itself, or by a token of the same app.
 */
export function debugToken(parameters: Parameters, caller: Caller, { world, now }: Sandbox): JsonObject {
  const inspected = callerOf(parameters.requiredText('input_token'), world);
  if (inspected === undefined) return invalid(graphErrors.tokenMalformed());
  if (inspected.app.id !== caller.app.id) throw graphErrors.appTokenNeeded();
  const { app } = inspected;
  if (inspected.kind === 'app') {
    return { data: { app_id: app.id, type: 'APP', application: app.name, is_valid: true, scopes: [] } };
  }
  const { token } = inspected;
  const data = {
    app_id: app.id,
    type: token.type,
    application: app.name,
    data_access_expires_at: 0,
    expires_at: Math.floor(token.expiresAt / 1000),
    issued_at: Math.floor(token.issuedAt / 1000),
    is_valid: true,
    scopes: token.scopes,
    granular_scopes: token.scopes
      .filter((scope) => scope.startsWith('whatsapp_business_'))
      .map((scope) => ({ scope, ...(token.wabaIds !== undefined && { target_ids: token.wabaIds }) })),
    user_id: token.userId,
  };
  try {
    checkLife(token, now());
    return { data };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { data: { ...data, ...errorOf(error) } };
  }
}

function invalid(error: GraphError): JsonObject {
  return { data: { ...errorOf(error), scopes: [] } };
}

function errorOf({ spec }: GraphError): JsonObject {
  return { is_valid: false, error: { code: spec.code, message: spec.message, subcode: spec.subcode } };
}
