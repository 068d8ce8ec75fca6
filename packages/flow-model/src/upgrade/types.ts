import type { Path, TextEdit } from '../document/index.ts';
import type { Draft } from '../edits/parts/draft.ts';
import type { Refusal } from '../edits/index.ts';
import type { FlowVersion } from '../spec/index.ts';

/** Something that changing the version does or cannot do, with its place in the flow before. */
export interface UpgradeNote {
  readonly path: Path;
  readonly text: string;
}

/** What changing the version of a flow means. */
export type UpgradeResult =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** What is rewritten so that the flow goes on meaning the same. */
      readonly changes: readonly UpgradeNote[];
      /** What the other version cannot say, and what somebody has to decide. */
      readonly losses: readonly UpgradeNote[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** A flow on its way to another version. Steps edit the draft and note what they did. */
export interface Journey {
  readonly draft: Draft;
  readonly from: FlowVersion;
  readonly to: FlowVersion;
  readonly change: (path: Path, text: string) => void;
  readonly loss: (path: Path, text: string) => void;
}

/** What happens when a border between two versions is crossed. */
export interface Step {
  /** The newer side of the border. */
  readonly version: FlowVersion;
  readonly up?: (journey: Journey) => void;
  readonly down?: (journey: Journey) => void;
}
