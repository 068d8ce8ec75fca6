import { useEffect, useRef } from 'react';
import { messages } from '../messages.ts';

/** The years of a calendar, so that a birthday is not hundreds of months away. */
export function YearGrid({
  first,
  last,
  year,
  onPick,
}: {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly onPick: (year: number) => void;
}) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = current.current;
    const list = button?.parentElement;
    if (button === null || list === null || list === undefined) return;
    list.scrollTop = button.offsetTop - (list.clientHeight - button.offsetHeight) / 2;
    button.focus({ preventScroll: true });
  }, []);
  return (
    <div className="ph-years" role="group" aria-label={messages.year}>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((other) => (
        <button
          key={other}
          type="button"
          className="ph-year"
          ref={other === year ? current : undefined}
          aria-pressed={other === year}
          onClick={() => onPick(other)}
        >
          {other}
        </button>
      ))}
    </div>
  );
}
