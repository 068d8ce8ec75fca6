import { useState } from 'react';
import { chosenIds, optionsOf } from '../options.ts';
import { isRequired, labelOf } from '../parts/labels.ts';
import { PickField } from '../parts/PickField.tsx';
import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import { OptionSheet } from '../sheets/OptionSheet.tsx';
import type { PhoneComponentProps } from '../types.ts';

/** One choice from a list that opens as a sheet with a search. */
export function Dropdown(props: PhoneComponentProps) {
  return props.inert === true ? <Face {...props} /> : <Live {...props} />;
}

function Live(props: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { view, platform, onChange, onLeave } = props;
  const name = asText(view.props['name']);
  const chosen = chosenIds(view.value)[0];
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  return (
    <>
      <Face {...props} open={open} onOpen={() => setOpen(true)} />
      {open && (
        <OptionSheet
          title={labelOf(view.props)}
          options={optionsOf(view.props)}
          chosen={chosen}
          platform={platform}
          onPick={(id) => {
            // Choosing the same again is an answer to an error of the endpoint.
            if (id !== chosen || view.error !== undefined) onChange?.(name, id);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Face({
  view,
  platform,
  inert,
  open,
  onOpen,
}: PhoneComponentProps & { readonly open?: boolean; readonly onOpen?: () => void }) {
  const { props } = view;
  const chosen = chosenIds(view.value)[0];
  return (
    <PickField
      label={labelOf(props, inert)}
      value={optionsOf(props).find((option) => option.id === chosen)?.title ?? ''}
      hint={messages.select}
      icon={platform === 'ios' ? 'upDown' : 'chevronDown'}
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
