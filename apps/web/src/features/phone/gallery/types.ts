import type { ComponentView, JsonObject, JsonValue } from '@flowsmith/flow-model';

/** What a sample shows; what people filter by. In the order in which a component's samples stand. */
export const SAMPLE_KINDS = [
  'empty',
  'required',
  'filled',
  'error',
  'disabled',
  'busy',
  'open',
  'long',
  'rtl',
  'scaled',
] as const;

/** See {@link SAMPLE_KINDS}. */
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** One state of a component to look at. */
export interface Sample {
  /** Unique within the component: what its address ends with. */
  readonly state: string;
  readonly kind: SampleKind;
  readonly view: ComponentView;
  /** Draw only: what the board shows. */
  readonly inert?: boolean;
  /** The person's text size, when the sample is about it. */
  readonly scale?: number;
}

/** A special look of a component beside the states that all components have. */
export interface Variant extends Partial<Pick<ComponentView, 'value' | 'enabled' | 'error' | 'busy'>> {
  readonly state: string;
  readonly kind?: SampleKind;
  readonly props: JsonObject;
}

/** What the samples of one component are made of. */
export interface Subject {
  /** The properties of an ordinary use, `required` left out. */
  readonly props: JsonObject;
  /** What a required one says in place of `required: true`. */
  readonly required?: JsonObject;
  /** What stands in it when it is filled in. */
  readonly value?: JsonValue;
  /** The same, written from right to left. */
  readonly rtlValue?: JsonValue;
  readonly longValue?: JsonValue;
  /** Where texts longer than all limits would not say much. */
  readonly longProps?: JsonObject;
  readonly error?: string;
  /** Has something that opens: a sheet or a dialog. */
  readonly opens?: boolean;
  /** Can be waiting for an answer. */
  readonly busy?: boolean;
  readonly variants?: readonly Variant[];
}
