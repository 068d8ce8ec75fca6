import { type FlowDocument, isAtLeast, isEndpointFlow, versionOf } from '@flowsmith/flow-model';

/**
 * Whether Meta must be told an endpoint address for this flow. Before Flow JSON 3.0 the address stands inside the
 * document (`data_channel_uri`), and Meta refuses one from outside.
 */
export function needsEndpoint(doc: FlowDocument): boolean {
  const version = versionOf(doc.value);
  return isEndpointFlow(doc.value) && (version === undefined || isAtLeast(version, '3.0'));
}
