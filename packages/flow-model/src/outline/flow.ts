import { isJsonObject } from '../document/index.ts';
import type { JsonValue } from '../document/index.ts';
import { isKnownVersion } from '../spec/index.ts';
import type { FlowVersion } from '../spec/index.ts';

/** The Flow JSON version of a flow; `undefined` when it is missing or unknown. */
export function versionOf(value: JsonValue | undefined): FlowVersion | undefined {
  const version = isJsonObject(value) ? value['version'] : undefined;
  return typeof version === 'string' && isKnownVersion(version) ? version : undefined;
}

/** Whether a flow talks to an endpoint: `data_api_version` is the switch (Flow JSON, top-level properties). */
export function isEndpointFlow(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && value['data_api_version'] !== undefined;
}
