import { useId } from 'react';
import type { OptionView } from '../options.ts';
import type { PhoneComponentProps } from '../types.ts';
import { chosenIds, optionsOf } from '../options.ts';
import { messages } from '../messages.ts';
import { asCount, asText } from '../props.ts';
import { directionOf } from './direction.ts';
import { FieldFoot } from './FieldFoot.tsx';
import { isRequired, labelOf } from './labels.ts';
import { OptionRow } from './OptionRow.tsx';

interface ChoiceGroupProps extends PhoneComponentProps {
  readonly type: 'CheckboxGroup' | 'RadioButtonsGroup';
  readonly onPick: (option: OptionView, options: readonly OptionView[], chosen: readonly string[]) => void;
}

/** A labelled list of rows with a box or circle each; what picking one means is up to the caller. */
export function ChoiceGroup({ view, inert, onLeave, type, onPick }: ChoiceGroupProps) {
  const id = useId();
  const { props } = view;
  const options = optionsOf(props);
  const chosen = chosenIds(view.value);
  const live = inert !== true;
  const single = type === 'RadioButtonsGroup';
  const full = !single && chosen.length >= asCount(props['max-selected-items'], Infinity, 1, Infinity);
  const label = labelOf(props, inert);
  const description = asText(props['description']);
  const name = asText(props['name']);
  const wrong = view.error !== undefined && view.error !== '';
  return (
    <div
      className="ph-group"
      dir={directionOf(label || (options[0]?.title ?? ''))}
      data-wrong={wrong || undefined}
      data-disabled={!view.enabled || undefined}
      {...(live && {
        role: single ? 'radiogroup' : 'group',
        'aria-labelledby': label === '' ? undefined : `${id}-label`,
        'aria-required': single ? isRequired(props) : undefined,
        'aria-invalid': single ? wrong : undefined,
        'aria-describedby': `${id}-about ${id}-note`,
        onBlur: (event: React.FocusEvent) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.(name);
        },
      })}
    >
      {label !== '' && (
        <div className="ph-group-label" id={live ? `${id}-label` : undefined} dir="auto">
          {label}
        </div>
      )}
      {description !== '' && (
        <div className="ph-group-about" id={live ? `${id}-about` : undefined} dir="auto">
          {description}
        </div>
      )}
      <div className="ph-rows">
        {options.map((option, index) => (
          <OptionRow
            key={index}
            option={option}
            kind={single ? 'radio' : 'checkbox'}
            group={id}
            large={props['media-size'] === 'large'}
            checked={chosen.includes(option.id)}
            enabled={view.enabled && option.enabled && (!full || chosen.includes(option.id))}
            inert={inert}
            onPick={() => onPick(option, options, chosen)}
          />
        ))}
        {options.length === 0 &&
          inert === true &&
          [1, 2].map((index) => (
            <div key={index} className="ph-row ph-empty">
              {messages.placeholders.option(index)}
            </div>
          ))}
      </div>
      <FieldFoot id={live ? `${id}-note` : undefined} error={view.error} />
    </div>
  );
}
