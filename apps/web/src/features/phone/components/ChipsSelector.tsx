import { useId } from 'react';
import { directionOf } from '../parts/direction.ts';
import { FieldFoot } from '../parts/FieldFoot.tsx';
import { labelOf } from '../parts/labels.ts';
import { chosenIds, optionsOf, toggled } from '../options.ts';
import { messages } from '../messages.ts';
import { asCount, asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Short choices side by side, any number of them. */
export function ChipsSelector({ view, inert, onChange, onLeave }: PhoneComponentProps) {
  const id = useId();
  const { props } = view;
  const name = asText(props['name']);
  const options = optionsOf(props);
  const chosen = chosenIds(view.value);
  const full = chosen.length >= asCount(props['max-selected-items'], Infinity, 1, Infinity);
  const live = inert !== true;
  const label = labelOf(props, inert);
  const wrong = view.error !== undefined && view.error !== '';
  const description = asText(props['description']);
  return (
    <div
      className="ph-group ph-chips-group"
      dir={directionOf(label)}
      data-wrong={wrong || undefined}
      data-disabled={!view.enabled || undefined}
      {...(live && {
        role: 'group',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-about ${id}-note`,
        onBlur: (event: React.FocusEvent) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.(name);
        },
      })}
    >
      <div className="ph-group-label" id={live ? `${id}-label` : undefined} dir="auto">
        {label}
      </div>
      {description !== '' && (
        <div className="ph-group-about" id={live ? `${id}-about` : undefined} dir="auto">
          {description}
        </div>
      )}
      <div className="ph-chips">
        {options.map((option, index) => {
          const checked = chosen.includes(option.id);
          const enabled = view.enabled && option.enabled && (checked || !full);
          return live ? (
            <label key={index} className="ph-chip" data-disabled={!enabled || undefined}>
              <input
                type="checkbox"
                className="ph-sr"
                checked={checked}
                disabled={!enabled}
                onChange={() => onChange?.(name, toggled(options, chosen, option.id))}
              />
              <span dir="auto">{option.title}</span>
            </label>
          ) : (
            <span
              key={index}
              className="ph-chip"
              data-checked={checked || undefined}
              data-disabled={!enabled || undefined}
              dir="auto"
            >
              {option.title}
            </span>
          );
        })}
        {options.length === 0 &&
          inert === true &&
          [1, 2].map((index) => (
            <span key={index} className="ph-chip ph-empty">
              {messages.placeholders.option(index)}
            </span>
          ))}
      </div>
      <FieldFoot id={live ? `${id}-note` : undefined} error={view.error} />
    </div>
  );
}
