import { useState } from 'react';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { CalendarSheet } from '../dates/CalendarSheet.tsx';
import { formatDay, formatTimestamp, isTimestamp, parseDay, spell } from '../dates/civil.ts';
import { dateRulesOf } from '../dates/rules.ts';
import { WheelSheet } from '../dates/WheelSheet.tsx';
import { isRequired, labelOf } from '../parts/labels.ts';
import { PickField } from '../parts/PickField.tsx';
import { messages } from '../messages.ts';
import { asText, asTexts } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** One date: a calendar dialog on Android, a wheel on iOS. */
export function DatePicker({ view, platform, inert, onChange, onLeave }: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { props } = view;
  const name = asText(props['name']);
  const day = parseDay(view.value);
  const label = labelOf(props, inert);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  const done = (chosen: number | undefined) => {
    if (chosen !== undefined && chosen !== day)
      onChange?.(name, usesTimestamps(props, view.value) ? formatTimestamp(chosen) : formatDay(chosen));
    close();
  };
  return (
    <>
      <PickField
        label={label}
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
        onOpen={() => setOpen(true)}
      />
      {open &&
        (platform === 'ios' ? (
          <WheelSheet title={label} day={day} rules={dateRulesOf(props)} onDone={done} onClose={close} />
        ) : (
          <CalendarSheet
            title={label}
            day={day}
            rules={dateRulesOf(props)}
            kind="dialog"
            onDone={done}
            onClose={close}
          />
        ))}
    </>
  );
}

/** Before Flow JSON 5.0 dates are milliseconds; a flow that writes its own dates so gets them back so. */
function usesTimestamps(props: JsonObject, value: JsonValue | undefined): boolean {
  return [
    asText(value),
    asText(props['min-date']),
    asText(props['max-date']),
    ...asTexts(props['unavailable-dates']),
  ].some(isTimestamp);
}
