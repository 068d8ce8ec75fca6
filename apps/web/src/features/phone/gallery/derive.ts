import {
  componentSpec,
  type ComponentView,
  type JsonObject,
  type JsonValue,
  type Properties,
} from '@flowsmith/flow-model';
import type { DrawableType } from '../types.ts';
import { longText, rtlText } from './phrases.ts';
import { SAMPLE_KINDS, type Sample, type Subject } from './types.ts';
import { mapTexts } from './mapTexts.ts';

/** Text size of the samples that are about it: the largest that a phone of the player has. */
const SCALED = 1.5;

/**
 * All samples of a component, in the order of {@link SAMPLE_KINDS}. Which states there are follows from the spec:
 * only what can be an error, disabled or required is shown so, and every text property appears long and right to left.
 */
export function samplesOf(type: DrawableType, subject: Subject): readonly Sample[] {
  const spec = componentSpec(type);
  const properties: Properties = spec.properties;
  const { props, value, required = { required: true } } = subject;
  const input = spec.input !== undefined;
  const filled = withValue(value);
  const hasTexts = JSON.stringify(mapTexts(props, properties, () => '')) !== JSON.stringify(props);
  const make = (
    state: string,
    kind: Sample['kind'],
    ownProps: JsonObject,
    rest: Partial<ComponentView> = {},
  ): Sample => ({ state, kind, view: viewOf(type, state, ownProps, rest) });
  const made: Sample[] = [
    input ? make('empty', 'empty', props) : { ...make('empty', 'empty', {}), inert: true },
    make('filled', 'filled', input ? { ...props, ...required } : props, filled),
    ...(input ? [make('required', 'required', { ...props, ...required })] : []),
    ...('error-message' in properties
      ? [
          make(
            'error',
            'error',
            { ...props, ...required },
            { ...('data-source' in properties ? {} : filled), error: subject.error ?? '' },
          ),
        ]
      : []),
    ...('enabled' in properties
      ? [make('disabled', 'disabled', { ...props, ...required }, { ...filled, enabled: false })]
      : []),
    ...(subject.busy === true ? [make('busy', 'busy', props, { busy: true })] : []),
    ...(subject.opens === true ? [make('open', 'open', { ...props, ...required }, filled)] : []),
    ...(subject.variants ?? []).map(({ state, kind = 'filled', props: own, ...rest }) =>
      make(state, kind, own, rest),
    ),
    // A picture alone looks the same in every language and text size.
    ...(hasTexts
      ? [
          make(
            'long',
            'long',
            subject.longProps ?? mapTexts(props, properties, longText),
            withValue(subject.longValue ?? value),
          ),
          make('rtl', 'rtl', mapTexts(props, properties, rtlText), withValue(subject.rtlValue ?? value)),
          { ...make('scaled', 'scaled', input ? { ...props, ...required } : props, filled), scale: SCALED },
        ]
      : []),
  ];
  return made.toSorted((a, b) => SAMPLE_KINDS.indexOf(a.kind) - SAMPLE_KINDS.indexOf(b.kind));
}

function viewOf(
  type: DrawableType,
  state: string,
  props: JsonObject,
  rest: Partial<ComponentView>,
): ComponentView {
  return { path: [type, state], type, props: { name: `${type} ${state}`, ...props }, enabled: true, ...rest };
}

function withValue(value: JsonValue | undefined): { readonly value?: JsonValue } {
  return value === undefined ? {} : { value };
}
