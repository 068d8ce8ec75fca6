import { ChoiceGroup } from '../parts/ChoiceGroup.tsx';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Exactly one choice. */
export function RadioButtonsGroup(props: PhoneComponentProps) {
  const name = asText(props.view.props['name']);
  return (
    <ChoiceGroup {...props} type="RadioButtonsGroup" onPick={(option) => props.onChange?.(name, option.id)} />
  );
}
