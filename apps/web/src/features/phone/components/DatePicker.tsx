import { useState } from 'react';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { CalendarSheet } from '../dates/CalendarSheet.tsx';
import { formatDay, formatTimestamp, isTimestamp, parseDay } from '../dates/civil.ts';
import { DateField } from '../dates/DateField.tsx';
import { dateRulesOf } from '../dates/rules.ts';
import { WheelSheet } from '../dates/WheelSheet.tsx';
import { labelOf } from '../parts/labels.ts';
import { asText, asTexts } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** One date: a calendar dialog on Android, a wheel on iOS. */
export function DatePicker(props: PhoneComponentProps) {
  return props.inert === true ? <DateField {...props} /> : <Live {...props} />;
}

function Live(shown: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { view, platform, onChange, onLeave } = shown;
  const { props } = view;
  const name = asText(props['name']);
  const day = parseDay(view.value);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  const sheet = {
    title: labelOf(props),
    day,
    rules: dateRulesOf(props),
    onDone: (chosen: number | undefined) => {
      if (chosen !== undefined && chosen !== day)
        onChange?.(name, usesTimestamps(props, view.value) ? formatTimestamp(chosen) : formatDay(chosen));
      close();
    },
    onClose: close,
  };
  return (
    <>
      <DateField {...shown} open={open} onOpen={() => setOpen(true)} />
      {open &&
        (platform === 'ios' ? (
          <WheelSheet {...sheet} />
        ) : (
          <CalendarSheet {...sheet} kind="dialog" platform={platform} />
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
