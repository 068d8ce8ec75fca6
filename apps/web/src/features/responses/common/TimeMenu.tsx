import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { Button, DateField, Popover } from '@/ui/index.ts';
import { listMessages } from '../list/messages.ts';
import { daysOf, NAMED_RANGES, rangeOf, type TimeRange } from './time-range.ts';

const text = listMessages.bar;
const NAMES = ['', ...Object.keys(NAMED_RANGES)];

/** Chooses days: a range with a name, or between two dates. */
export function TimeMenu({
  value,
  onChange,
}: {
  readonly value: TimeRange;
  readonly onChange: (range: TimeRange) => void;
}) {
  const [open, setOpen] = useState(false);
  const choose = (range: TimeRange) => {
    setOpen(false);
    onChange(range);
  };
  return (
    <Popover
      title={text.time}
      hideTitle
      open={open}
      onOpenChange={setOpen}
      className="w-64"
      trigger={
        <Button
          size="sm"
          aria-label={`${text.time}: ${rangeText(value)}`}
          icon={<CalendarDays size={14} strokeWidth={1.5} aria-hidden />}
        >
          {rangeText(value)}
        </Button>
      }
    >
      <div className="flex flex-col gap-0.5" role="group" aria-label={text.time}>
        {NAMES.map((name) => (
          <Button
            key={name}
            size="sm"
            variant="ghost"
            aria-pressed={name === value}
            className={name === value ? 'justify-start! bg-accent-soft text-accent' : 'justify-start!'}
            onClick={() => choose(name)}
          >
            {rangeText(name)}
          </Button>
        ))}
      </div>
      <Dates key={value} value={value} onChoose={choose} />
    </Popover>
  );
}

/** A range in words. */
export function rangeText(range: TimeRange): string {
  const days = daysOf(range);
  if (days !== undefined) return text.between(days.from, days.to);
  switch (range) {
    case 'today':
    case '7d':
    case '30d':
    case '90d':
      return text.times[range];
    default:
      return text.times.any;
  }
}

function Dates({
  value,
  onChoose,
}: {
  readonly value: TimeRange;
  readonly onChoose: (range: TimeRange) => void;
}) {
  const [days, setDays] = useState(() => daysOf(value) ?? { from: '', to: '' });
  const isWrong = days.from !== '' && days.to !== '' && days.from > days.to;
  return (
    <form
      className="mt-2 flex flex-col gap-2 border-t border-line pt-2"
      aria-label={text.dates}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) onChoose(rangeOf(days));
      }}
    >
      <DateField label={text.since} value={days.from} onChange={(from) => setDays({ ...days, from })} />
      <DateField
        label={text.until}
        value={days.to}
        onChange={(to) => setDays({ ...days, to })}
        error={isWrong ? text.dateOrder : undefined}
      />
      <Button type="submit" className="self-end" disabled={isWrong || rangeOf(days) === ''}>
        {text.apply}
      </Button>
    </form>
  );
}
