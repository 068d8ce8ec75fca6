import type { Sandbox } from '../graph/context.ts';
import type { GraphError } from '../graph/graph-error.ts';
import type { FlowFacts } from '../flow-json/inspect-flow-json.ts';
import type { PublishCheckName } from './check-names.ts';
import type { FlowNode, PhoneNode, WabaNode } from '../state/schema.ts';

/** What the checks look at. */
export interface PublishSubject {
  readonly flow: FlowNode;
  readonly waba: WabaNode;
  readonly phones: readonly PhoneNode[];
  /** Absent while nothing was uploaded. */
  readonly facts: FlowFacts | undefined;
  readonly sandbox: Sandbox;
}

/** One row of the check list of 2.8. */
export interface PublishCheck {
  readonly name: PublishCheckName;
  /** Goes over the network, so health answers leave it out. */
  readonly isSlow?: boolean;
  /** False when all is well; true, or the reason in words, when not. */
  fails(subject: PublishSubject): boolean | string | Promise<boolean | string>;
  error(reason?: string): GraphError;
}
