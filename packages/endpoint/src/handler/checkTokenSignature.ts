import { checkFlowToken } from '@flowsmith/crypto';
import { isAtLeast, isJsonObject, LATEST_VERSION, versionOf } from '@flowsmith/flow-model';
import type { JsonValue } from '@flowsmith/flow-model';
import type { FlowRequest } from '../define/types.ts';
import { EndpointError } from '../endpointError.ts';
import { details } from '../messages.ts';

/**
 * `flow_token_signature`, which flows of Flow JSON 7.3 or newer with Data API 4.0 send. It must be there if the flow is
 * known to be one of these; without the flow it is checked if it is there.
 *
 * Throws `token-signature`: status 432.
 */
export function checkTokenSignature(
  { flowToken = '', tokenSignature }: FlowRequest,
  flow: JsonValue | undefined,
  appSecrets: readonly string[],
): void {
  if (tokenSignature === undefined) {
    if (isSigned(flow)) throw new EndpointError('token-signature', { detail: details.missing });
    return;
  }
  const check = checkFlowToken(tokenSignature, flowToken, appSecrets);
  if (check !== 'valid') throw new EndpointError('token-signature', { detail: check });
}

function isSigned(flow: JsonValue | undefined): boolean {
  // Unknown versions are newer ones.
  const version = versionOf(flow) ?? LATEST_VERSION;
  return isJsonObject(flow) && flow['data_api_version'] === '4.0' && isAtLeast(version, '7.3');
}
