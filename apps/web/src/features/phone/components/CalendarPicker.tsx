import { useState } from 'react';
import type { JsonObject, JsonValue } from '@flowsmith/flow-model';
import { CalendarSheet } from '../dates/CalendarSheet.tsx';
import { formatDay, parseDay, spell } from '../dates/civil.ts';
import { RangeSheet, type DayRange } from '../dates/RangeSheet.tsx';
import { dateRulesOf } from '../dates/rules.ts';
import { labelOf } from '../parts/labels.ts';
import { PickField } from '../parts/PickField.tsx';
import { messages } from '../messages.ts';
import { asText, isObject } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';

/** A date, or with `mode: range` a first and a last date, from a whole calendar. */
export function CalendarPicker(props: PhoneComponentProps) {
  return props.view.props['mode'] === 'range' ? <Range {...props} /> : <Single {...props} />;
}

function Single({ view, platform, inert, onChange, onLeave }: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { props } = view;
  const name = asText(props['name']);
  const day = parseDay(view.value);
  const label = labelOf(props, inert);
  const close = () => {
    setOpen(false);
    onLeave?.(name);
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
        required={props['required'] === true}
        open={open}
        onOpen={() => setOpen(true)}
      />
      {open && (
        <CalendarSheet
          title={label}
          day={day}
          rules={dateRulesOf(props)}
          kind="bottom"
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

function Range({ view, platform, inert, onChange, onLeave }: PhoneComponentProps) {
  const [open, setOpen] = useState(false);
  const { props } = view;
  const name = asText(props['name']);
  const range = rangeOf(view.value);
  const title = asText(props['title']);
  const description = asText(props['description']);
  const labels = {
    start: edgeLabel(props, 'start-date', messages.startDate),
    end: edgeLabel(props, 'end-date', messages.endDate),
  };
  const close = () => {
    setOpen(false);
    onLeave?.(name);
  };
  const field = (edge: 'start' | 'end') => {
    const day = range[edge];
    return (
      <PickField
        label={labels[edge]}
        value={day === undefined ? '' : spell(day, 'field')}
        hint={messages.select}
        icon="calendar"
        error={edge === 'start' ? view.error : undefined}
        help={edgeText(props['helper-text'], `${edge}-date`)}
        enabled={view.enabled}
        inert={inert}
        platform={platform}
        open={open}
        onOpen={() => setOpen(true)}
      />
    );
  };
  return (
    <div className="ph-range" {...(inert !== true && { role: 'group', 'aria-label': title })}>
      {title !== '' && (
        <div className="ph-range-title" dir="auto">
          {title}
        </div>
      )}
      {description !== '' && (
        <div className="ph-group-about" dir="auto">
          {description}
        </div>
      )}
      {field('start')}
      {field('end')}
      {open && (
        <RangeSheet
          title={title || messages.chooseDate}
          range={range}
          labels={labels}
          rules={dateRulesOf(props)}
          onDone={(chosen) => {
            if (chosen.start !== range.start || chosen.end !== range.end) onChange?.(name, valueOf(chosen));
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

function rangeOf(value: JsonValue | undefined): DayRange {
  return isObject(value)
    ? { start: parseDay(value['start-date']), end: parseDay(value['end-date']) }
    : { start: undefined, end: undefined };
}

function valueOf({ start, end }: DayRange): JsonObject | undefined {
  return start === undefined || end === undefined
    ? undefined
    : { 'start-date': formatDay(start), 'end-date': formatDay(end) };
}

/** The text of one end: from an object with both, or one text for the two. */
function edgeText(value: JsonValue | undefined, edge: string): string {
  return isObject(value) ? asText(value[edge]) : edge === 'start-date' ? asText(value) : '';
}

function edgeLabel(props: JsonObject, edge: 'start-date' | 'end-date', otherwise: string): string {
  const label = edgeText(props['label'], edge) || otherwise;
  const required = props['required'];
  return (isObject(required) ? required[edge] === true : required === true)
    ? label
    : `${label} ${messages.optional}`;
}
