import { useId } from 'react';
import type { Platform } from '../types.ts';
import { directionOf } from './direction.ts';
import { FieldFoot } from './FieldFoot.tsx';
import { Icon, type IconName } from './Icon.tsx';

/** A field that opens something to pick from: looks like a text field with a mark at its end. */
export function PickField({
  label,
  value,
  hint,
  icon,
  error,
  help,
  enabled,
  inert,
  platform,
  required,
  open,
  onOpen,
}: {
  readonly label: string;
  /** What is chosen, as text; empty when nothing is. */
  readonly value: string;
  /** iOS: grey text while nothing is chosen. */
  readonly hint?: string | undefined;
  readonly icon: IconName;
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly enabled: boolean;
  readonly inert?: boolean | undefined;
  readonly platform: Platform;
  readonly required?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly onOpen?: (() => void) | undefined;
}) {
  const id = useId();
  const wrong = error !== undefined && error !== '';
  const live = inert !== true;
  const shownValue = value || (platform === 'ios' ? (hint ?? '') : '');
  const inside = (
    <>
      <span className="ph-label" id={live ? `${id}l` : undefined} dir="auto">
        {label}
      </span>
      <span
        className="ph-input ph-pick-value"
        id={live ? `${id}v` : undefined}
        data-hint={value === '' || undefined}
      >
        <bdi>{shownValue}</bdi>
      </span>
      <span className="ph-pick-mark">
        <Icon name={icon} size={platform === 'ios' ? 18 : 22} />
      </span>
    </>
  );
  return (
    <div
      className="ph-field ph-pick"
      dir={directionOf(label)}
      data-wrong={wrong || undefined}
      data-disabled={!enabled || undefined}
    >
      {live ? (
        <button
          type="button"
          className="ph-box"
          data-filled={value !== '' || undefined}
          disabled={!enabled}
          role="combobox"
          aria-controls={`${id}s`}
          aria-haspopup="dialog"
          aria-expanded={open === true}
          aria-labelledby={`${id}l ${id}v`}
          aria-describedby={`${id}n`}
          aria-invalid={wrong}
          aria-required={required}
          onClick={onOpen}
        >
          {inside}
        </button>
      ) : (
        <div className="ph-box" data-filled={value !== '' || undefined}>
          {inside}
        </div>
      )}
      <FieldFoot id={live ? `${id}n` : undefined} error={error} help={help} />
    </div>
  );
}
