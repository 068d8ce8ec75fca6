import type { Path } from '../../document/index.ts';

/** Code made from a flow. */
export interface GeneratedCode {
  readonly code: string;
  /** What the target language cannot say as it should; also said in a comment at the top of the code. */
  readonly notes: readonly GenerationNote[];
}

/** Something of a flow that had to be written differently, or left out. */
export interface GenerationNote {
  /** The place in the flow. */
  readonly path: Path;
  /** Words for people. */
  readonly message: string;
}
