import type { JsonValue, Path } from '../document/types.ts';
import type { Reference, Scope } from '../expressions/types.ts';
import type { DataSource } from '../runtime/types.ts';

/** Why something is as it is on the phone, in a sentence for the author of the flow. */
export interface Reason {
  readonly text: string;
  /** What the reason is about: an input, or the If, Switch or property that decides. */
  readonly path?: Path;
  /** Name of the input that the reason is about. */
  readonly field?: string;
  /** How the deciding binding, condition or expression came to its value. */
  readonly trace?: ExpressionTrace;
}

/** A component of the screen on display that is not drawn. */
export interface HiddenComponent {
  readonly path: Path;
  readonly type: string;
  /** What people know it by: its label, text or name, else its type. */
  readonly label: string;
}

/** How it stands with one component. */
export interface Explanation {
  /** It is on display. */
  readonly shown: boolean;
  /** It can be used: typed into, chosen from, tapped. Always false for what is not shown. */
  readonly enabled: boolean;
  /** Why it is not shown or not enabled; empty when it is both. */
  readonly reasons: readonly Reason[];
}

/** What a part of a traced text is. */
export type TraceKind =
  /** A value that is written out. */
  | 'literal'
  /** A `${…}`. */
  | 'reference'
  /** An operator with its operands as steps. */
  | 'operator'
  /** Parts that are joined to one text. */
  | 'join'
  /** Not evaluated, since the part before it decided already. */
  | 'skipped'
  /** The text breaks the rules of its language, so it has no value: `label` says how, `offset` and `length` say where. */
  | 'unreadable';

/** One step of an evaluation, with the steps that led to it in the order in which they were made. */
export interface ExpressionTrace {
  /** The part of the text that this step is about. */
  readonly source: string;
  /** Place of this step in the whole text, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  /** `undefined` is "nothing there": an untouched field, a screen that was not visited, or a step that was not made. */
  readonly value: JsonValue | undefined;
  readonly kind: TraceKind;
  /** The step in words: `form.age is 12`, `12 > 18 is false`. */
  readonly label: string;
  readonly steps: readonly ExpressionTrace[];
}

/** Values that a text is traced against, with what is known of where they came from. */
export interface TraceScope extends Scope {
  /** Screen on which the text stands. */
  readonly screenId?: string;
  /** Where a data field of a screen came from; `undefined` when nobody knows. */
  readonly sourceOf?: (reference: Reference) => DataSource | undefined;
  /** Whether a screen was visited. Absent: unknown. */
  readonly wasVisited?: (screenId: string) => boolean;
}
