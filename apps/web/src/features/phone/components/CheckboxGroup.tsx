import { ChoiceGroup } from '../parts/ChoiceGroup.tsx';
import { toggled } from '../options.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Any number of choices; at `max-selected-items` the rest are out of reach. */
export function CheckboxGroup(props: PhoneComponentProps) {
  const name = asText(props.view.props['name']);
  return (
    <ChoiceGroup
      {...props}
      type="CheckboxGroup"
      onPick={(option, options, chosen) => props.onChange?.(name, toggled(options, chosen, option.id))}
    />
  );
}
