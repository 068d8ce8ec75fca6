import { messages } from '../messages.ts';
import { isRequired, labelOf } from '../parts/labels.ts';
import { PickField } from '../parts/PickField.tsx';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';
import { parseDay, spell } from './civil.ts';

/** The field of an input for one date, with the date as people of this place write it. */
export function DateField({
  view,
  platform,
  inert,
  open,
  onOpen,
}: PhoneComponentProps & { readonly open?: boolean; readonly onOpen?: () => void }) {
  const { props } = view;
  const day = parseDay(view.value);
  return (
    <PickField
      label={labelOf(props, inert)}
      value={day === undefined ? '' : spell(day, 'field')}
      hint={messages.select}
      icon="calendar"
      error={view.error}
      help={asText(props['helper-text'])}
      enabled={view.enabled}
      inert={inert}
      platform={platform}
      required={isRequired(props)}
      open={open}
      onOpen={onOpen}
    />
  );
}
