import type { JsonValue } from '@flowsmith/flow-model';
import type { CallContext } from '../graph/context.ts';
import type { FieldRequest } from '../graph/parse-fields.ts';
import type { GraphNode } from '../state/schema.ts';

/** Reads one field of a node; `undefined` leaves it out of the answer. */
export type FieldReader<N extends GraphNode> = (
  node: N,
  request: FieldRequest,
  context: CallContext,
) => JsonValue | undefined | Promise<JsonValue | undefined>;

/** What can be read of a kind of node. */
export interface NodeType<N extends GraphNode> {
  /** The name in errors. */
  readonly name: string;
  /** The fields of an answer when none are asked for. */
  readonly defaults: readonly string[];
  readonly fields: Readonly<Record<string, FieldReader<N>>>;
}
