import { useState } from 'react';
import { chosenIds, optionsOf } from '../options.ts';
import { isRequired, labelOf } from '../parts/labels.ts';
import { PickField } from '../parts/PickField.tsx';
import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import { OptionSheet } from '../sheets/OptionSheet.tsx';
import type { PhoneComponentProps } from '../types.ts';

/** One choice from a list that opens as a sheet with a search. */
export function Dropdown({ view, platform, inert, onChange, onLeave }: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const name = asText(view.props['name']);
  const options = optionsOf(view.props);
  const chosen = chosenIds(view.value)[0];
  const label = labelOf(view.props, inert);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  return (
    <>
      <PickField
        label={label}
        value={options.find((option) => option.id === chosen)?.title ?? ''}
        hint={messages.select}
        icon={platform === 'ios' ? 'upDown' : 'chevronDown'}
        error={view.error}
        help={asText(view.props['helper-text'])}
        enabled={view.enabled}
        inert={inert}
        platform={platform}
        required={isRequired(view.props)}
        open={open}
        onOpen={() => setOpen(true)}
      />
      {open && (
        <OptionSheet
          title={label}
          options={options}
          chosen={chosen}
          onPick={(id) => {
            if (id !== chosen) onChange?.(name, id);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
