import type { JsonValue, MergeConflict } from '@flowsmith/flow-model';

/** Files by their path inside of a folder, with `/` between its parts. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** A flow, and what its file is called. */
export interface FlowSource {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly value: JsonValue;
}

/** What happens to a file. */
export interface Change {
  readonly path: string;
  readonly kind:
    | 'created'
    | 'updated'
    /** Only what was generated changed, or only what people wrote. */
    | 'same'
    /** Both changed, in different places. */
    | 'merged'
    /** Both changed the same lines. */
    | 'conflict'
    /** It is needed no longer, and nobody had changed it. */
    | 'removed'
    /** It is needed no longer, but people had changed it. */
    | 'left'
    /** People removed it, so it stays away. */
    | 'away'
    /** It is there, but was not generated: it is not touched. */
    | 'foreign';
  /** `undefined`: there is no such file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly conflicts: readonly MergeConflict[];
}
