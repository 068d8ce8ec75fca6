import { useId } from 'react';
import { isObject, asText } from '../props.ts';
import { messages } from '../messages.ts';
import { directionOf } from '../parts/direction.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import type { PhoneComponentProps } from '../types.ts';

/** One box to tick, with "Read more" when tapping the text leads somewhere. */
export function OptIn({ view, inert, onChange, onLeave, onTap }: PhoneComponentProps) {
  const id = useId();
  const { props } = view;
  const name = asText(props['name']);
  const live = inert !== true;
  const label = asText(props['label']) || (live ? '' : messages.placeholders.label);
  const text = props['required'] === true ? label : `${messages.optional} ${label}`;
  const direction = directionOf(label);
  const more = isObject(props['on-click-action']);
  const checked = view.value === true;
  const wrong = view.error !== undefined && view.error !== '';
  return (
    <div className="ph-optin-field" dir={direction} data-wrong={wrong || undefined}>
      <div className="ph-optin">
        {live ? (
          <input
            id={id}
            type="checkbox"
            className="ph-mark ph-optin-mark"
            checked={checked}
            disabled={!view.enabled}
            aria-required={props['required'] === true}
            aria-invalid={wrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => onChange?.(name, event.target.checked)}
            onBlur={() => onLeave?.(name)}
          />
        ) : (
          <span className="ph-mark ph-optin-mark" data-checked={checked || undefined} />
        )}
        <span className="ph-optin-text">
          {live ? (
            <label htmlFor={id} dir={direction ?? 'auto'}>
              {text}
            </label>
          ) : (
            <span dir={direction ?? 'auto'}>{text}</span>
          )}
          {more && ' '}
          {more &&
            (live ? (
              <button
                type="button"
                className="ph-more"
                disabled={view.busy}
                onClick={() => onTap?.(view.path)}
              >
                {messages.readMore}
              </button>
            ) : (
              <span className="ph-more">{messages.readMore}</span>
            ))}
        </span>
      </div>
      <FieldFoot id={live ? `${id}-note` : undefined} error={view.error} />
    </div>
  );
}
