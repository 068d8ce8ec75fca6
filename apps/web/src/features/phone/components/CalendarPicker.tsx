import { useState } from 'react';
import { CalendarSheet } from '../dates/CalendarSheet.tsx';
import { formatDay, parseDay } from '../dates/civil.ts';
import { DateField } from '../dates/DateField.tsx';
import { edgeLabel, rangeOf, rangeValue } from '../dates/range.ts';
import { RangeField } from '../dates/RangeField.tsx';
import { RangeSheet } from '../dates/RangeSheet.tsx';
import { dateRulesOf } from '../dates/rules.ts';
import { labelOf } from '../parts/labels.ts';
import { messages } from '../messages.ts';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** A date, or with `mode: range` a first and a last date, from a whole calendar. */
export function CalendarPicker(props: PhoneComponentProps) {
  const range = props.view.props['mode'] === 'range';
  if (props.inert === true) return range ? <RangeField {...props} /> : <DateField {...props} />;
  return range ? <Range {...props} /> : <Single {...props} />;
}

function Single(shown: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { view, platform, onChange, onLeave } = shown;
  const name = asText(view.props['name']);
  const day = parseDay(view.value);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  return (
    <>
      <DateField {...shown} open={open} onOpen={() => setOpen(true)} />
      {open && (
        <CalendarSheet
          title={labelOf(view.props)}
          day={day}
          rules={dateRulesOf(view.props)}
          kind="bottom"
          platform={platform}
          onDone={(chosen) => {
            if (chosen !== undefined && chosen !== day) onChange?.(name, formatDay(chosen));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Range(shown: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { view, platform, onChange, onLeave } = shown;
  const { props } = view;
  const name = asText(props['name']);
  const range = rangeOf(view.value);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  return (
    <>
      <RangeField {...shown} open={open} onOpen={() => setOpen(true)} />
      {open && (
        <RangeSheet
          title={asText(props['title']) || messages.chooseDate}
          range={range}
          labels={{ start: edgeLabel(props, 'start-date'), end: edgeLabel(props, 'end-date') }}
          rules={dateRulesOf(props)}
          platform={platform}
          onDone={(chosen) => {
            if (chosen.start !== range.start || chosen.end !== range.end)
              onChange?.(name, rangeValue(chosen));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
