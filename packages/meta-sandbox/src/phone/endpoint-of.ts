import { isAtLeastVersion } from '../flow-json/is-at-least-version.ts';
import { inspectFlowJson } from '../flow-json/inspect-flow-json.ts';
import type { Sandbox } from '../graph/context.ts';
import type { FlowButton } from '../state/chat-schema.ts';
import type { PhoneNode } from '../state/schema.ts';
import type { World } from '../state/world.ts';

/** The Flow JSON behind a button, and what belongs to it. */
export interface OpenFlow {
  readonly text: string;
  /** Number of the published version; absent for drafts. */
  readonly version: number | undefined;
  readonly usesEndpoint: boolean;
  readonly endpointUri: string | undefined;
  readonly appSecret: string | undefined;
  /** Flow JSON 7.3 and later with Data API 4.0: tokens are sent with a signature. */
  readonly signsTokens: boolean;
}

/** Whom a phone asks, and how. */
export interface Endpoint {
  readonly uri: string | undefined;
  readonly appSecret: string | undefined;
  readonly signsTokens: boolean;
  /** The key that the phone fetched when it opened the flow. */
  readonly heldKey: string | undefined;
  /** The key as it is now. */
  readonly currentKey: () => PhoneNode['publicKey'];
}

/** What a button opens: the version that the message was sent with, or the draft as it is. `undefined`: nothing any more. */
export function flowBehind(button: FlowButton, { world }: Sandbox): OpenFlow | undefined {
  const source = sourceOf(button, world);
  if (source === undefined) return undefined;
  const { flow, live, text } = source;
  const facts = inspectFlowJson(text);
  return {
    text,
    version: live?.number,
    usesEndpoint: facts.dataApiVersion !== undefined,
    endpointUri: (live === undefined ? flow.endpointUri : live.endpointUri) ?? facts.dataChannelUri,
    appSecret: world.find('app', flow.applicationId ?? '')?.secret,
    signsTokens: facts.dataApiVersion === '4.0' && isAtLeastVersion(facts.version ?? '', '7.3'),
  };
}

/** Does a button still open something? */
export function isOpenable(button: FlowButton, { world }: Sandbox): boolean {
  return sourceOf(button, world) !== undefined;
}

function sourceOf({ flowId, mode, version }: FlowButton, world: World) {
  const flow = world.find('flow', flowId);
  if (flow === undefined || flow.status === 'DEPRECATED' || flow.status === 'BLOCKED') return undefined;
  const live = mode === 'published' ? flow.live.find(({ number }) => number === version) : undefined;
  const text = mode === 'published' ? live?.text : flow.draft;
  return text === undefined ? undefined : { flow, live, text };
}
