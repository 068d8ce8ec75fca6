import { useId, useState, type HTMLAttributes } from 'react';
import { directionOf } from '../parts/direction.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { labelOf } from '../parts/labels.ts';
import { messages } from '../messages.ts';
import { asNumber, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

interface Keyboard {
  readonly mode: NonNullable<HTMLAttributes<HTMLInputElement>['inputMode']>;
  readonly masked?: boolean;
  readonly autoComplete?: string;
}

/** Keyboard and masking for each `input-type` (Flow JSON 7.3, TextInput). */
const KEYBOARDS: { readonly [type: string]: Keyboard } = {
  text: { mode: 'text' },
  number: { mode: 'decimal' },
  email: { mode: 'email' },
  password: { mode: 'text', masked: true, autoComplete: 'new-password' },
  passcode: { mode: 'numeric', masked: true, autoComplete: 'one-time-code' },
  phone: { mode: 'tel' },
};
const PLAIN: Keyboard = { mode: 'text' };

/** One line of text: outlined with a floating label on Android, a cell with the label in front on iOS. */
export function TextInput(props: PhoneComponentProps) {
  return props.inert === true ? <Still {...props} /> : <Live {...props} />;
}

function Live({ view, onChange, onLeave }: PhoneComponentProps) {
  const id = useId();
  const [revealed, setRevealed] = useState(false);
  const name = asText(view.props['name']);
  const value = asText(view.value);
  const { mode, masked = false, autoComplete = 'off' } = keyboardOf(view.props['input-type']);
  const { label, large, help, limit } = partsOf({ view });
  const wrong = view.error !== undefined && view.error !== '';
  return (
    <div
      className="ph-field"
      dir={directionOf(label)}
      data-wrong={wrong || undefined}
      data-disabled={!view.enabled || undefined}
      data-large={large || undefined}
    >
      {large && (
        <label className="ph-large-label" htmlFor={id} dir="auto">
          {label}
        </label>
      )}
      <div className="ph-box" data-filled={value !== '' || undefined}>
        {!large && (
          <label className="ph-label" htmlFor={id} dir="auto">
            {label}
          </label>
        )}
        <input
          id={id}
          className="ph-input"
          dir="auto"
          type={masked && !revealed ? 'password' : 'text'}
          inputMode={mode}
          autoComplete={autoComplete}
          value={value}
          disabled={!view.enabled}
          aria-invalid={wrong}
          aria-required={view.props['required'] === true}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange?.(name, event.target.value)}
          onBlur={() => onLeave?.(name)}
        />
        {masked && (
          <button
            type="button"
            className="ph-reveal"
            aria-label={revealed ? messages.hidePassword : messages.showPassword}
            aria-pressed={revealed}
            disabled={!view.enabled}
            onClick={() => setRevealed((shownNow) => !shownNow)}
          >
            <Icon name={revealed ? 'eyeOff' : 'eye'} size={22} />
          </button>
        )}
      </div>
      <FieldFoot
        id={`${id}-note`}
        error={view.error}
        help={help}
        counter={counterOf(view, limit)}
        spokenCounter={limit === undefined ? undefined : messages.counterSpoken(value.length, limit)}
      />
    </div>
  );
}

function Still({ view, inert }: PhoneComponentProps) {
  const { label, large, help, limit } = partsOf({ view, inert });
  const { masked = false } = keyboardOf(view.props['input-type']);
  const value = masked ? '•'.repeat(Math.min(24, asText(view.value).length)) : asText(view.value);
  return (
    <div
      className="ph-field"
      dir={directionOf(label)}
      data-wrong={(view.error !== undefined && view.error !== '') || undefined}
      data-disabled={!view.enabled || undefined}
      data-large={large || undefined}
    >
      {large && (
        <span className="ph-large-label" dir="auto">
          {label}
        </span>
      )}
      <div className="ph-box" data-filled={value !== '' || undefined}>
        {!large && (
          <span className="ph-label" dir="auto">
            {label}
          </span>
        )}
        <span className="ph-input ph-line" dir="auto">
          {value}
        </span>
        {masked && (
          <span className="ph-reveal">
            <Icon name="eye" size={22} />
          </span>
        )}
      </div>
      <FieldFoot error={view.error} help={help} counter={counterOf(view, limit)} />
    </div>
  );
}

function partsOf({ view, inert }: Pick<PhoneComponentProps, 'view' | 'inert'>) {
  const { props } = view;
  return {
    label: labelOf(props, inert),
    large: props['label-variant'] === 'large',
    help: asText(props['helper-text']),
    limit: asNumber(props['max-chars']),
  };
}

/** How much of the limit is used; said once there is something. */
function counterOf({ value }: PhoneComponentProps['view'], limit: number | undefined): string | undefined {
  const { length } = asText(value);
  return limit === undefined || length === 0 ? undefined : messages.counter(length, limit);
}

function keyboardOf(inputType: unknown): Keyboard {
  return typeof inputType === 'string' && Object.hasOwn(KEYBOARDS, inputType)
    ? (KEYBOARDS[inputType] ?? PLAIN)
    : PLAIN;
}
