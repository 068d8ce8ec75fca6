import { useId } from 'react';
import { directionOf } from '../parts/direction.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import { labelOf } from '../parts/labels.ts';
import { messages } from '../messages.ts';
import { asNumber, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Characters allowed when `max-length` is absent (Flow JSON 7.3, TextArea). */
const DEFAULT_LIMIT = 600;

/** Several lines of text; grows with what is typed. */
export function TextArea(props: PhoneComponentProps) {
  const id = useId();
  const { view, inert, onChange, onLeave } = props;
  const name = asText(view.props['name']);
  const value = asText(view.value);
  const large = view.props['label-variant'] === 'large';
  const label = labelOf(view.props, inert);
  const limit = asNumber(view.props['max-length']) ?? DEFAULT_LIMIT;
  const wrong = view.error !== undefined && view.error !== '';
  const live = inert !== true;
  const Label = live ? 'label' : 'span';
  const tie = live ? { htmlFor: id } : {};
  return (
    <div
      className="ph-field"
      dir={directionOf(label)}
      data-wrong={wrong || undefined}
      data-disabled={!view.enabled || undefined}
      data-large={large || undefined}
    >
      {large && (
        <Label className="ph-large-label" dir="auto" {...tie}>
          {label}
        </Label>
      )}
      <div className="ph-box ph-box-tall" data-filled={value !== '' || undefined}>
        {!large && (
          <Label className="ph-label" dir="auto" {...tie}>
            {label}
          </Label>
        )}
        {live ? (
          <textarea
            id={id}
            className="ph-input ph-area"
            dir="auto"
            rows={3}
            value={value}
            disabled={!view.enabled}
            aria-invalid={wrong}
            aria-required={view.props['required'] === true}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange?.(name, event.target.value)}
            onBlur={() => onLeave?.(name)}
          />
        ) : (
          <span className="ph-input ph-area" dir="auto">
            {value}
          </span>
        )}
      </div>
      <FieldFoot
        id={live ? `${id}-note` : undefined}
        error={view.error}
        help={asText(view.props['helper-text'])}
        counter={messages.counter(value.length, limit)}
        spokenCounter={messages.counterSpoken(value.length, limit)}
      />
    </div>
  );
}
